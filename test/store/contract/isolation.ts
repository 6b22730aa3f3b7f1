import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TeamStore } from '../../../src/store/index.ts';
import { NOON, type Places } from '../helpers/place.ts';

const CONVERSATION = { channel: 'C1' };
const LOCK = { leaseMs: 3_600_000, waitMs: 0 };

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
    audit: [await team.audit.list(), await team.audit.list({ before: '~' })],
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
  begin: ({ settings }, value) => settings.set({ key: 'X', value, by: 'U1', version: 0 }),
  change: ({ settings }, value) => settings.set({ key: 'X', value, by: 'U1', version: 1 }),
  remove: ({ settings }) => settings.remove('X'),
  install: ({ installations }, token) => installations.put({ token }, { by: 'U1' }),
  installFirst: ({ installations }, token) => installations.put({ token }, { by: 'U1', version: 0 }),
  renew: ({ installations }, token) => installations.put({ token }, { by: 'U1', version: 1 }),
  uninstall: ({ installations }) => installations.remove(),
  receive: ({ inbox }, text) => inbox.put({ id: 'X', kind: 'event', payload: text, user: 'U1' }, 1),
  send: ({ outbox }, text) => outbox.add({ id: 'X', channel: 'C1', payload: text, user: 'U1' }),
  turn: ({ outbox }) => outbox.turn('C1'),
  hold: ({ outbox }) => outbox.hold('C1', NOON + 3_600_000),
  log: ({ audit }, subject) => audit.add({ user: 'U1', action: 'x', subject }),
  lock: ({ locks }) => locks.run('X', LOCK, async () => undefined),
  erase: (team) => team.erase('U1'),
  eraseAll: (team) => team.eraseAll(),
};

const act = fc.constantFrom(...Object.keys(ACTS));
/** Ids that might be taken for something else on their way into a query, and any others. */
const teamId = fc
  .oneof(
    fc.constantFrom(
      "T2' or '1'='1",
      'T%',
      'T_',
      't1',
      'T1 ',
      ' T1',
      '%',
      "T1'--",
      'T11',
      'T',
      'null',
      '{"$ne":1}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .filter((id) => id !== 'T1' && !id.includes('\0'));

/** A team's store that writes down which of its methods are called: "shares.begin". */
function watched(team: TeamStore, called: Set<string>): TeamStore {
  const watch = <T extends object>(value: T, path: string): T =>
    new Proxy(value, {
      get(target, key) {
        const found: unknown = Reflect.get(target, key);
        const name = `${path}${String(key)}`;
        if (typeof found === 'object' && found !== null) return watch(found, `${name}.`);
        if (typeof found === 'function') called.add(name);
        return found;
      },
    });
  return watch(team, '');
}

/** All methods of a team's store, as `watched` names them. */
function methodsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, found]) => {
    if (typeof found === 'function') return [path + key];
    return typeof found === 'object' && found !== null ? methodsOf(found, `${path}${key}.`) : [];
  });
}

export function isolationContract(places: Places): void {
  test('whatever one team does, another’s rows stay as they were and out of sight', async () => {
    const { store, clock } = await places.fresh();
    const own = store.forTeam('T1');
    const mine = ['vote', 'share', 'posted', 'remember', 'set', 'install', 'receive', 'send', 'log'];
    for (const name of mine) await ACTS[name]?.(own, 'mine');
    const before = await everythingIn(own);
    const depths = async () => [await store.inbox.depth(), await store.outbox.depth()];
    const called = new Set<string>();

    // Held by the one, the lock of that name is free to all others.
    await own.locks.run('X', LOCK, () =>
      fc.assert(
        fc.asyncProperty(teamId, fc.array(act, { minLength: 1, maxLength: 12 }), async (id, acts) => {
          const other = watched(store.forTeam(id), called);
          for (const name of acts) await ACTS[name]?.(other, 'theirs');
          expect(JSON.stringify(await everythingIn(other))).not.toContain('mine');
          expect(await everythingIn(own)).toEqual(before);
          await other.eraseAll();
          expect(await depths()).toEqual([1, 1]);
          expect(await store.teams()).toEqual(['T1']);
        }),
        { numRuns: 40, examples: [['T2', Object.keys(ACTS)]] },
      ),
    );
    // What a new repository brings has to be tried here too.
    expect([...called].sort()).toEqual(methodsOf(own).sort());

    clock.now += 1;
    await ACTS.hold?.(store.forTeam('T2'), '');
    const again = { leaseMs: 60_000, limit: 9 };
    expect(await store.inbox.claim(again)).toMatchObject([{ team: 'T1', id: 'X', payload: 'mine' }]);
    expect(await store.outbox.claim(again)).toMatchObject([{ team: 'T1', id: 'X', payload: 'mine' }]);
  });

  test('a lease is good for its own team’s item alone', async () => {
    const { store } = await places.fresh();
    for (const team of ['T1', 'T2']) {
      const { inbox, outbox } = store.forTeam(team);
      await inbox.put({ id: 'X', kind: 'event', payload: team }, 0);
      await outbox.add({ id: 'X', channel: 'C1', payload: team });
    }
    const one = { leaseMs: 60_000, limit: 1 };
    for (const queue of [store.inbox, store.outbox]) {
      const [first] = await queue.claim(one);
      const [second] = await queue.claim(one);
      if (!first || !second) throw new Error('nothing was claimed');
      expect([first.team, second.team].sort()).toEqual(['T1', 'T2']);
      const foreign = { ...first, team: second.team };
      expect(await queue.extend(foreign, 1)).toBe(false);
      expect(await queue.retry(foreign, NOON)).toBe(false);
      expect(await queue.done(foreign)).toBe(false);
      expect(await queue.depth()).toBe(2);
      expect(await queue.done(first)).toBe(true);
    }
  });
}
