import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../../src/slack/log.ts';
import { failingStore } from '../../helpers/failing-store.ts';
import { Browser, installing } from '../../helpers/installing.ts';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { APP } from '../../helpers/slack-of-teams.ts';
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

test('a token that is replaced leaves no client behind', async () => {
  const places = new Places();
  onTestFinished(() => places.clear());
  const { app, install, ask } = await installing((await places.fresh({ now: Date.now })).store, ['TACME']);
  for (let times = 0; times < 3; times += 1) {
    await install('TACME');
    await ask('TACME', QUESTION);
  }
  const { clients } = app as unknown as { clients: Record<string, { pool: object }> };
  expect(Object.keys(clients.TACME?.pool ?? {})).toHaveLength(1);
});

test('no log line has a token, a code or a state, not even of what fails', async () => {
  const places = new Places();
  onTestFinished(() => places.clear());
  const { store, fail } = await failingStore((await places.fresh({ now: Date.now })).store);
  const log: string[] = [];
  const logger = createLogger('debug', { write: (line) => void log.push(line) });
  const { agree, ask, deliver, slack, url } = await installing(store, ['TACME'], { logger });
  const browser = new Browser('TACME');
  const location = await agree(browser);
  await new Browser('TACME').visit(location);
  await new Browser('TACME').visit(location.replace('oauth_redirect', 'oauth_redirect/'));
  await browser.visit(location);
  await ask('TACME', QUESTION);
  slack.revoke('TACME');
  fail();
  await deliver('TACME', { type: 'app_uninstalled' });
  await browser.visit(`${url}/slack/install`);
  const { code, state } = Object.fromEntries(new URL(location).searchParams);
  expect(log.length).toBeGreaterThan(3);
  for (const secret of [slack.tokenOf('TACME'), code, state, APP.client_secret, 'technical lead'])
    expect(log.filter((line) => line.includes(secret ?? ''))).toEqual([]);
});
