import { afterAll, beforeAll, expect, test } from 'vitest';
import { runApp } from '../helpers/running-app.ts';

let app: Awaited<ReturnType<typeof runApp>>;
const json = (part: unknown) => JSON.stringify(part);

beforeAll(async () => {
  app = await runApp('socket');
});

afterAll(() => app.close());

test('a mention is answered in its thread, and the thread remembers', async () => {
  const ts = await app.you.post('general', '@Rolecall what does a technical lead earn?');
  const reply = await app.reply();
  expect(reply).toMatchObject({ ephemeral: false, threadTs: ts });
  await app.you.post('general', '@Rolecall and the outlook?', ts);
  const next = await app.you.waitForMessage(({ threadTs, ts: own }) => threadTs === ts && own > reply.ts);
  expect(next.text).toMatch(/technical lead/i);
});

test('a mention without a question gets help', async () => {
  await app.you.post('general', '@Rolecall');
  expect((await app.reply()).blocks.length).toBeGreaterThan(1);
});

test('a direct message is answered, and the conversation goes on', async () => {
  await app.you.post('app', 'what does an engineering manager do?');
  expect((await app.reply()).text).toMatch(/engineering manager/i);
  await app.you.post('app', 'and the salary?');
  expect((await app.reply()).text).toMatch(/engineering manager/i);
});

test('an edit is not answered again', async () => {
  const ts = await app.you.post('app', 'what is a team lead?');
  const first = await app.reply();
  const channel = first.channel;
  await app.you.act('edit', { channel, ts, text: 'what is a technical lead?' });
  await app.you.post('app', 'what is a project manager?');
  const next = await app.reply();
  expect(json(next.blocks)).toMatch(/project manager/i);
  const ours = app.you
    .snapshot()
    .messages.filter((m) => m.channel === channel && m.user === app.workspace.botUserId);
  expect(ours.filter((m) => m.ts > first.ts && m.ts < next.ts)).toEqual([]);
});

test('a message can be asked about, privately', async () => {
  await app.workspace.as('U0LOCALMAYA').post('general', 'what does a CTO do?');
  const message = app.you.snapshot().messages.findLast(({ user }) => user === 'U0LOCALMAYA');
  await app.you.shortcut('ask_about_message', message);
  expect((await app.reply()).ephemeral).toBe(true);
});

test('the Messages tab suggests questions, four at most', async () => {
  await app.you.openTab('messages');
  const event = await app.you.waitFor(({ type }) => type === 'prompts');
  if (event.type !== 'prompts') throw new Error('no prompts');
  expect(event.prompts.prompts.length).toBeGreaterThan(1);
  expect(event.prompts.prompts.length).toBeLessThanOrEqual(4);
});
