import { afterEach, describe, expect, test } from 'vitest';
import { InFlight } from '../../../src/slack/in-flight.ts';
import { failingStore } from '../../helpers/failing-store.ts';
import { directMessage, installing } from '../../helpers/installing.ts';
import { Places } from '../../store/helpers/place.ts';

const QUESTION = 'what does a technical lead earn?';
const TEAMS = ['TACME', 'TGLOBEX'];

describe('a question', () => {
  const places = new Places();
  afterEach(() => places.clear());

  test('that a dead process left is answered by another, with that workspace’s token', async () => {
    const { store } = await places.fresh({ now: Date.now });
    const two = await installing(store, TEAMS);
    for (const team of TEAMS) await two.install(team);
    const channel = await two.slack.directMessage('TGLOBEX');
    const payload = {
      type: 'event_callback',
      team_id: 'TGLOBEX',
      event_id: 'EvLeft',
      authorizations: [{ team_id: 'TGLOBEX', enterprise_id: null, is_enterprise_install: false }],
      event: directMessage(channel, QUESTION),
    };
    await store.forTeam('TGLOBEX').inbox.put({ id: 'EvLeft', kind: 'event', payload, user: 'U1' }, 0);
    const answered = two.answered('chat.postMessage');
    await two.start();
    await answered;
    expect(two.slack.calls.at(-1)).toMatchObject({ team: 'TGLOBEX', token: two.slack.tokenOf('TGLOBEX') });
    expect((await two.slack.saidIn('TGLOBEX', channel)).join()).toContain('$100,469');
  });

  test('is answered on while the store is down; where the token was not read before, it is not acked', async () => {
    const { store, fail, mend } = await failingStore((await places.fresh({ now: Date.now })).store);
    let now = Date.now();
    const two = await installing(store, TEAMS, { now: () => now });
    for (const team of TEAMS) await two.install(team);
    const channel = await two.slack.directMessage('TGLOBEX');
    await two.ask('TACME', QUESTION);
    fail();
    now += 60_000;
    expect(await two.ask('TACME', QUESTION)).toContain('$100,469');
    expect(await two.deliver('TGLOBEX', directMessage(channel, QUESTION))).toBe(false);
    mend();
    expect(await two.ask('TGLOBEX', QUESTION)).toContain('$100,469');
  });

  test('from a workspace that never installed it is acked and left', async () => {
    const { store } = await places.fresh({ now: Date.now });
    const inFlight = new InFlight();
    const two = await installing(store, TEAMS, { inFlight });
    expect(await two.deliver('TACME', directMessage('D1', QUESTION))).toBe(true);
    await inFlight.idle();
    expect(two.slack.calls).toEqual([]);
    expect(await store.inbox.depth()).toBe(0);
  });
});
