import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TeamStore } from '../../../src/store/index.ts';
import { NOON, type Places } from '../helpers/place.ts';

const CONVERSATION = { channel: 'C1' };

/** Everything a team's store can be asked to read. */
async function everythingIn(team: TeamStore): Promise<unknown> {
  return {
    votes: [
      await team.feedback.get('X', 'U1'),
      await team.feedback.count('X'),
      await team.feedback.bySubject(),
    ],
    reasons: await team.feedback.reasons(),
    shares: [await team.shares.get('X'), await team.shares.at('C1', '1.2'), await team.shares.of('X')],
    context: await team.contexts.get(CONVERSATION),
    settings: [await team.settings.all(), await team.settings.get('X')],
    installation: await team.installations.get(),
    outbox: await team.outbox.get('X'),
    audit: await team.audit.list(),
  };
}

/** What one team does, with the same ids as the other, to find a way across. */
const ACTS: Readonly<Record<string, (team: TeamStore, text: string) => Promise<unknown>>> = {
  vote: ({ feedback }, reason) =>
    feedback.vote({ answerId: 'X', user: 'U1', vote: 'down', reason, subject: 'X' }),
  withdraw: ({ feedback }) => feedback.withdraw('X', 'U1'),
  share: ({ shares }, hash) => shares.begin({ id: 'X', channel: 'C1', user: 'U1', subject: 'X', hash }),
  posted: ({ shares }) => shares.posted('X', '1.2'),
  drop: ({ shares }) => shares.drop('X'),
  takeBack: ({ shares }) => shares.takeBack('X', 'U1'),
  remember: ({ contexts }) =>
    contexts.set(CONVERSATION, { kind: 'role', roles: [], region: null }, NOON + 60_000),
  set: ({ settings }, value) => settings.set({ key: 'X', value, by: 'U1' }),
  change: ({ settings }, value) => settings.set({ key: 'X', value, by: 'U1', version: 1 }),
  remove: ({ settings }) => settings.remove('X'),
  install: ({ installations }, token) => installations.put({ token }, { by: 'U1' }),
  uninstall: ({ installations }) => installations.remove(),
  receive: ({ inbox }, text) => inbox.put({ id: 'X', kind: 'event', payload: text, user: 'U1' }, 1),
  send: ({ outbox }, text) => outbox.add({ id: 'X', channel: 'C1', payload: text, user: 'U1' }),
  log: ({ audit }, subject) => audit.add({ user: 'U1', action: 'x', subject }),
  lock: ({ locks }) => locks.run('X', { leaseMs: 1, waitMs: 0 }, async () => undefined),
  erase: (team) => team.erase('U1'),
  eraseAll: (team) => team.eraseAll(),
};

const act = fc.constantFrom(...Object.keys(ACTS));
/** Ids that might be taken for something else on their way into a query. */
const teamId = fc.constantFrom("T2' or '1'='1", 'T%', 'T_', 't1', 'T1 ', '%', "T1'--", 'T11');

export function isolationContract(places: Places): void {
  test('whatever one team does, another’s rows stay as they were and out of sight', async () => {
    const { store } = await places.fresh();
    const own = store.forTeam('T1');
    const mine = ['vote', 'share', 'posted', 'remember', 'set', 'install', 'receive', 'send', 'log'];
    for (const name of mine) await ACTS[name]?.(own, 'mine');
    const before = await everythingIn(own);
    const depths = async () => [await store.inbox.depth(), await store.outbox.depth()];

    await fc.assert(
      fc.asyncProperty(teamId, fc.array(act, { minLength: 1, maxLength: 12 }), async (id, acts) => {
        const other = store.forTeam(id);
        for (const name of acts) await ACTS[name]?.(other, 'theirs');
        expect(JSON.stringify(await everythingIn(other))).not.toContain('mine');
        expect(await everythingIn(own)).toEqual(before);
        await other.eraseAll();
        expect(await depths()).toEqual([1, 1]);
      }),
      { numRuns: 25 },
    );
  });
}
