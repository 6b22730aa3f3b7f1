import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../src/slack/log.ts';
import { named, runApp } from '../helpers/running-app.ts';

let app: Awaited<ReturnType<typeof runApp>>;
let log: string[];

beforeEach(async () => {
  log = [];
  app = await runApp('socket', { logger: createLogger('debug', { write: (line) => void log.push(line) }) });
});

afterEach(() => app.close());

test('where Slack refuses the blocks of a direct message, the answer comes as text', async () => {
  for (let times = 0; times < 2; times++)
    app.workspace.injectError('chat.postMessage', { error: 'invalid_blocks' });
  await app.you.post('app', 'what does a technical lead earn?');
  const reply = await app.reply();
  expect(reply.blocks).toEqual([]);
  expect(reply.text).toContain('$100,469');
});

test('a Slack that doesn’t know the newest blocks gets ordinary buttons in their place', async () => {
  app.workspace.injectError('chat.postMessage', { error: 'invalid_blocks' });
  await app.you.post('app', 'what does a technical lead earn?');
  const reply = await app.reply();
  expect(reply.blocks.map(({ type }) => type)).not.toContain('context_actions');
  await app.you.click(reply, named('👍 Helpful'));
  expect((await app.reply()).text).toContain('👍 is kept');
});

test('a modal that can’t be opened is apologised for, and the log has no word of the question', async () => {
  const card = await app.run('/role', 'technical lead');
  app.workspace.injectError('views.open', { error: 'expired_trigger_id' });
  await app.you.click(card, named('Show all'));
  expect((await app.reply()).text).toContain('Sorry');
  expect(log.join()).toContain('expired_trigger_id');
  expect(log.join()).not.toMatch(/technical lead|xoxb-|xapp-/);
});
