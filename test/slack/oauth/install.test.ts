import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { installing } from '../../helpers/installing.ts';
import { Places } from '../../store/helpers/place.ts';

const places = new Places();
afterEach(() => places.clear());

const QUESTION = 'what does a technical lead earn?';

test('two workspaces install it, each is answered with its own token, and one that leaves is forgotten', async () => {
  const { store, dir } = await places.fresh({ now: Date.now });
  const slack = await installing(store, ['TACME', 'TGLOBEX']);
  for (const team of ['TACME', 'TGLOBEX']) {
    const page = await slack.install(team);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Rolecall is installed');
  }
  expect(await store.teams()).toEqual(['TACME', 'TGLOBEX']);
  const tokens = [slack.slack.tokenOf('TACME'), slack.slack.tokenOf('TGLOBEX')];
  expect(new Set(tokens).size).toBe(2);
  const files = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'latin1'));
  for (const token of tokens) expect(files.filter((text) => text.includes(token))).toEqual([]);

  for (const team of ['TACME', 'TGLOBEX']) expect(await slack.ask(team, QUESTION)).toContain('$100,469');
  const posts = slack.slack.calls.filter(({ method }) => method === 'chat.postMessage');
  expect(posts.map(({ token }) => token)).toEqual(tokens);

  slack.slack.revoke('TACME');
  expect(await slack.deliver('TACME', { type: 'app_uninstalled' })).toBe(true);
  expect(await store.teams()).toEqual(['TGLOBEX']);
  expect(await slack.ask('TGLOBEX', QUESTION)).toContain('$100,469');
});
