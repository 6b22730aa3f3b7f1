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

  test('asked after its workspace’s token ran out is answered with a new one, which was saved first', async () => {
    const { store } = await places.fresh({ now: Date.now });
    let now = Date.now();
    const { slack, install, ask } = await installing(store, ['TACME'], { now: () => now });
    slack.lifetime = 43_200;
    await install('TACME');
    const first = slack.tokenOf('TACME');
    await ask('TACME', QUESTION);
    now += 13 * 3_600_000;
    expect(await ask('TACME', QUESTION)).toContain('$100,469');
    const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ token }) => token)).toEqual([first, slack.tokenOf('TACME')]);
    const record = await store.forTeam('TACME').installations.get();
    expect(record).toMatchObject({ version: 2, installation: { bot: { token: slack.tokenOf('TACME') } } });
    expect(slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toHaveLength(2);
  });

  test('asked while the token soon runs out is answered with it, and has it renewed once: not by Bolt as well', async () => {
    const { store } = await places.fresh({ now: Date.now });
    const inFlight = new InFlight();
    const { slack, install, ask } = await installing(store, ['TACME'], { inFlight });
    slack.lifetime = 3_600;
    await install('TACME');
    const first = slack.tokenOf('TACME');
    await ask('TACME', QUESTION);
    await inFlight.idle();
    expect(slack.calls.find(({ method }) => method === 'chat.postMessage')?.token).toBe(first);
    expect(slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toHaveLength(2);
    expect(slack.tokenOf('TACME')).not.toBe(first);
  });

  test('by command from a workspace without an installation is told so', async () => {
    const { store } = await places.fresh({ now: Date.now });
    const { app, slack } = await installing(store, ['TACME']);
    const told = slack.hook();
    const body = { command: '/role', team_id: 'TACME', user_id: 'U1', channel_id: 'C1', text: 'cook' };
    await app.processEvent({ body: { ...body, response_url: slack.hookUrl }, ack: async () => undefined });
    expect(await told).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('installed in this workspace again'),
    });
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
