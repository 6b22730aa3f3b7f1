import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../src/slack/log.ts';
import { UNOBSERVED } from '../../src/slack/observer.ts';
import { openStore } from '../../src/store/index.ts';
import { named, runApp } from '../helpers/running-app.ts';

const log: string[] = [];
const counted: number[] = [];
let app: Awaited<ReturnType<typeof runApp>>;

beforeAll(async () => {
  // Nobody listens on port 1: a real store that cannot be reached.
  const databaseUrl = 'postgresql://rolecall@127.0.0.1:1/rolecall';
  const keys = new Map([['k1', randomBytes(32)]]);
  const store = await openStore({ dataDir: tmpdir(), databaseUrl, keys, now: Date.now });
  const observer = { ...UNOBSERVED, unrecorded: () => void counted.push(1) };
  const logger = createLogger('info', { write: (line) => void log.push(line) });
  app = await runApp('socket', { store, observer, logger });
});

afterAll(() => app.close());

test('answers go on, a conversation keeps its thread, and what was not recorded is logged and counted', async () => {
  await app.you.post('app', 'what does an engineering manager do?');
  expect((await app.reply()).text).toMatch(/engineering manager/i);
  await app.you.post('app', 'and the salary?');
  expect((await app.reply()).text).toMatch(/engineering manager/i);
  expect(counted.length).toBeGreaterThan(0);
  expect(log.join()).toContain('unreachable');
  expect(log.join()).not.toMatch(/engineering manager do|and the salary/);
});

test('a share is refused aloud and nothing is posted', async () => {
  const mine = await app.run('/role', 'technical lead');
  await app.you.click(mine, named('Share in this channel'));
  const told = await app.reply();
  expect(told).toMatchObject({
    ephemeral: true,
    text: expect.stringMatching(/^I can’t write anything down/),
  });
  expect(app.you.snapshot().messages.some(({ text }) => text.startsWith('Shared by'))).toBe(false);
});

test('a thumb is refused aloud, never pretended', async () => {
  const card = await app.run('/role', 'team lead');
  const row = card.blocks.find(({ type }) => type === 'context_actions');
  const [thumbs] = (row?.elements ?? []) as { positive_button: { value: string } }[];
  await app.you.act('action', {
    surface: { type: 'message', channel: card.channel, ts: card.ts },
    blockId: row?.block_id ?? '',
    actionId: 'feedback',
    value: { type: 'feedback_buttons', value: thumbs?.positive_button.value ?? '' },
  });
  expect((await app.reply()).text).toMatch(/^I can’t write anything down/);
});

test('Home is drawn, and the settings are refused aloud', async () => {
  await app.you.openTab('home');
  const event = await app.you.waitFor((one) => one.type === 'home');
  if (event.type !== 'home') throw new Error('not Home');
  await app.you.click(event.view, named('Settings'));
  const told = await app.you.waitForView();
  expect(JSON.stringify(told.blocks)).toContain('I can’t write anything down');
});
