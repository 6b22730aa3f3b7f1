import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { InFlight } from '../../../src/slack/in-flight.ts';
import { failingStore } from '../../helpers/failing-store.ts';
import { Browser, directMessage, installing } from '../../helpers/installing.ts';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { Places } from '../../store/helpers/place.ts';

const QUESTION = 'what does a technical lead earn?';
const TEAMS = ['TACME', 'TGLOBEX'];

async function wholeLoop(places: Places) {
  const { store, dir, file } = await places.fresh({ now: Date.now });
  const two = await installing(store, TEAMS);
  for (const team of TEAMS) {
    const page = await two.install(team);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Rolecall is installed');
  }
  expect(await store.teams()).toEqual(TEAMS);
  const tokens = TEAMS.map((team) => two.slack.tokenOf(team));
  expect(new Set(tokens).size).toBe(2);

  for (const team of TEAMS) expect(await two.ask(team, QUESTION)).toContain('$100,469');
  const posts = two.slack.calls.filter(({ method }) => method === 'chat.postMessage');
  expect(posts.map(({ team, token }) => ({ team, token }))).toEqual(
    TEAMS.map((team, index) => ({ team, token: tokens[index] })),
  );

  await store.backup(file('backup'));
  const files = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'latin1'));
  for (const token of tokens) expect(files.filter((text) => text.includes(token))).toEqual([]);

  await store.forTeam('TACME').settings.set({ key: 'k', value: 'acme', by: 'U1' });
  await store.forTeam('TGLOBEX').settings.set({ key: 'k', value: 'globex', by: 'U1' });
  two.slack.revoke('TACME');
  expect(await two.deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
  expect(await store.teams()).toEqual(['TGLOBEX']);
  expect(await store.forTeam('TACME').settings.all()).toEqual([]);
  expect(await store.forTeam('TGLOBEX').settings.get('k')).toMatchObject({ value: 'globex' });
  expect(await two.ask('TGLOBEX', QUESTION)).toContain('$100,469');

  expect((await two.install('TACME')).status).toBe(200);
  expect(await two.ask('TACME', QUESTION)).toContain('$100,469');
}

describe('two workspaces install it, each is answered with its own token, one leaves and is forgotten, and comes back', () => {
  let places = new Places();
  afterEach(() => places.clear());
  test('in one file', () => wholeLoop(places));

  describe.skipIf(!HAS_POSTGRES)('in PostgreSQL', () => {
    let postgres: Postgres;
    beforeAll(async () => {
      postgres = await startPostgres({ durable: false });
    }, 60_000);
    afterAll(() => postgres.stop());
    test('in PostgreSQL', () => {
      places = new Places(() => postgres.database('install'));
      return wholeLoop(places);
    });
  });
});

describe('installing', () => {
  const places = new Places();
  afterEach(() => places.clear());
  const one = async () => {
    const down = await failingStore((await places.fresh({ now: Date.now })).store);
    return { ...down, ...(await installing(down.store, ['TACME'])) };
  };

  test('begins with a page that nobody may frame or keep, and a cookie that no script reads', async () => {
    const { url } = await one();
    const { status, text, headers } = await new Browser('TACME').visit(`${url}/slack/install`);
    expect(status).toBe(200);
    expect(text).toContain('Add Rolecall to Slack');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^slack-app-oauth-state=\S{32}; Secure; HttpOnly; Path=\/; Max-Age=600$/);
    const authorize = new URL(/<a href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(Object.fromEntries(authorize.searchParams)).toEqual({
      client_id: '12.34',
      scope: 'app_mentions:read,assistant:write,chat:write,commands,im:history',
      state: expect.stringMatching(/^\S{32}$/),
    });
  });

  test('is good once, in the browser that began, and with a state that we made', async () => {
    const { store, agree, url } = await one();
    const browser = new Browser('TACME');
    const location = await agree(browser);
    const thief = await new Browser('TACME').visit(location);
    expect(thief.status).toBe(400);
    expect(thief.text).toContain('began in another browser');
    expect(await store.teams()).toEqual([]);
    expect((await browser.visit(location)).status).toBe(200);
    const again = new Browser('TACME');
    again.take('slack-app-oauth-state', new URL(location).searchParams.get('state') ?? '');
    expect((await again.visit(location)).status).toBe(400);
    again.take('slack-app-oauth-state', 'made-up');
    expect((await again.visit(`${url}/slack/oauth_redirect?code=c&state=made-up`)).status).toBe(400);
  });

  test('that is declined at Slack, or that Slack does not complete, changes nothing and says so', async () => {
    const { store, agree, url } = await one();
    const declined = await new Browser('TACME').visit(`${url}/slack/oauth_redirect?error=access_denied`);
    expect(declined.text).toContain('You did not agree at Slack');
    const browser = new Browser('TACME');
    const location = new URL(await agree(browser));
    location.searchParams.set('code', '<script>stolen</script>');
    const refused = await browser.visit(location.href);
    expect(refused.status).toBe(502);
    expect(refused.text).toContain('Slack did not complete the installation');
    expect(refused.text).not.toMatch(/script|stolen|invalid_code/);
    expect(await store.teams()).toEqual([]);
  });

  test('of a whole organisation is refused with the reason', async () => {
    const { store, agree, slack } = await one();
    slack.organisation = true;
    const browser = new Browser('TACME');
    const { status, text } = await browser.visit(await agree(browser));
    expect(status).toBe(400);
    expect(text).toContain('one workspace at a time');
    expect(await store.teams()).toEqual([]);
  });

  test('is refused aloud while the store is down, before it and on the way back', async () => {
    const { fail, mend, agree, url } = await one();
    const browser = new Browser('TACME');
    const location = await agree(browser);
    fail();
    for (const address of [`${url}/slack/install`, location]) {
      const { status, text } = await browser.visit(address);
      expect(status).toBe(503);
      expect(text).toContain('We can’t keep an installation at the moment');
    }
    mend();
    expect((await browser.visit(await agree(browser))).status).toBe(200);
  });

  test('keeps neither a token of the installer nor more than the ids of who they are', async () => {
    const { store, install } = await one();
    await install('TACME');
    const record = await store.forTeam('TACME').installations.get();
    expect(record?.installation).toEqual({
      team: { id: 'TACME', name: expect.any(String) },
      bot: {
        token: expect.stringMatching(/^xoxb-/),
        id: 'B0ROLECALL',
        userId: 'U0ROLECALL',
        scopes: expect.any(Array),
      },
      appId: 'A0ROLECALL',
      user: { id: 'U000000001' },
      isEnterpriseInstall: false,
      authVersion: 'v2',
    });
  });
});

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

describe('a workspace that leaves', () => {
  const places = new Places();
  afterEach(() => places.clear());
  const installed = async () => {
    const down = await failingStore((await places.fresh({ now: Date.now })).store);
    const two = await installing(down.store, TEAMS);
    for (const team of TEAMS) {
      await two.install(team);
      await down.store.forTeam(team).settings.set({ key: 'k', value: 1, by: 'U1' });
    }
    return { ...down, ...two };
  };

  test('by revoking the bot’s token loses its installation alone; a person’s token is none of ours', async () => {
    const { store, slack, deliver } = await installed();
    slack.revoke('TACME');
    const tokens = { oauth: ['U000000001'] };
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens })).toBe(true);
    expect(await store.teams()).toEqual(TEAMS);
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(true);
    expect(await store.teams()).toEqual(['TGLOBEX']);
    expect(await store.forTeam('TACME').settings.all()).toHaveLength(1);
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
    expect(await store.forTeam('TACME').settings.all()).toEqual([]);
  });

  test('and came back before the news of it keeps everything', async () => {
    const { store, deliver } = await installed();
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(true);
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(false);
    expect(await store.teams()).toEqual(TEAMS);
    expect(await store.forTeam('TACME').settings.all()).toHaveLength(1);
  });

  test('while the store is down is not forgotten: Slack is not told ok', async () => {
    const { store, fail, mend, slack, deliver } = await installed();
    slack.revoke('TACME');
    fail();
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(false);
    expect(await deliver('TACME', { type: 'tokens_revoked', tokens: { bot: ['U0ROLECALL'] } })).toBe(false);
    mend();
    expect(await deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
    expect(await store.teams()).toEqual(['TGLOBEX']);
  });
});
