import { afterAll, beforeAll, expect, test } from 'vitest';
import { runApp } from '../helpers/running-app.ts';

let app: Awaited<ReturnType<typeof runApp>>;
const json = (part: unknown) => JSON.stringify(part);

beforeAll(async () => {
  app = await runApp('socket');
});

afterAll(() => app.close());

test('/role shows a card privately, with its sources', async () => {
  const card = await app.run('/role', 'technical lead');
  expect(card.ephemeral).toBe(true);
  expect(card.blocks[0]).toMatchObject({ type: 'header', text: { text: 'Technical lead' } });
  expect(json(card.blocks)).toContain('Sources: ');
  expect(card.text).toMatch(/technical lead/i);
});

test('/compare puts two roles side by side', async () => {
  const card = await app.run('/compare', 'technical lead vs engineering manager');
  expect(card.blocks.map(({ type }) => type)).toContain('table');
});

test('/salary names the role in each figure', async () => {
  const card = await app.run('/salary', 'technical lead');
  expect(json(card.blocks)).toContain('Technical lead · ');
  expect(json(card.blocks)).toContain('$100,469');
});

test('/career takes a question in plain words', async () => {
  const card = await app.run('/career', 'how do I become a technical lead?');
  expect(card.ephemeral).toBe(true);
  expect(json(card.blocks)).toContain('Sources');
});

test.each(['/role', '/compare', '/salary', '/career'])(
  '%s alone, or with help, shows how it is used',
  async (name) => {
    for (const text of ['', ' Help ']) {
      const usage = await app.run(name, text);
      expect(json(usage.blocks[0])).toContain(name);
      expect(json(usage.blocks)).toContain('"ask:0"');
    }
  },
);

test('a misspelt role is understood or asked back, with something to click', async () => {
  const card = await app.run('/role', 'tecnical laed');
  expect(card.blocks.map(({ type }) => type)).toContain('actions');
});

test.each([
  ['markup', '<!channel> *b* <https://evil.example|x> :tada:'],
  ['an enormous text', 'x '.repeat(5_000)],
  ['another script', '技術リードとは何ですか'],
  ['control characters', 'a\u0001\u0002\uFFFD'],
  ['nothing but signs', '??!'],
])('%s gets a polite reply in which nothing is markup', async (_, text) => {
  for (const name of ['/role', '/compare', '/salary', '/career']) {
    const reply = await app.run(name, text);
    expect(reply.ephemeral).toBe(true);
    expect(json(reply.blocks)).not.toContain('"mrkdwn"');
    expect(reply.text).not.toMatch(/<!|<http|:tada:/);
    expect(json(reply)).not.toContain('Sorry, something went wrong');
  }
});

test('in a direct message there is no channel to share in', async () => {
  expect(json((await app.run('/role', 'technical lead', 'app')).blocks)).not.toContain(
    'Share in this channel',
  );
});
