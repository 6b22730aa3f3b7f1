import { expect, onTestFinished, test } from 'vitest';
import { UNOBSERVED } from '../../../src/slack/observer.ts';
import { openStore } from '../../../src/store/index.ts';
import { deliver, questionEvent, repliesTo } from '../../helpers/question-event.ts';
import { runApp } from '../../helpers/running-app.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

async function running(...args: Parameters<typeof runApp>) {
  const app = await runApp(...args);
  onTestFinished(() => app.close());
  return app;
}

const QUESTION = 'what does a technical lead earn?';

test('questions asked at once are each answered, in order, one a second', async () => {
  const { workspace, requestUrl, you } = await running('http');
  const bodies = ['technical lead', 'team lead', 'project manager'].map((role, index) =>
    questionEvent(workspace, `Ev${index}`, `what is a ${role}?`),
  );
  you.mark();
  // The next is acked before it is answered.
  for (const body of bodies) expect(await deliver(requestUrl ?? '', workspace, body)).toBe(true);
  await you.waitForMessage(({ text }) => /project manager/i.test(text));
  const [first] = bodies;
  const replies = first ? repliesTo(first, workspace) : [];
  expect(replies.map(({ text }) => text.slice(0, 14).toLowerCase())).toEqual([
    expect.stringContaining('technical lead'),
    expect.stringContaining('team lead'),
    expect.stringContaining('project manage'),
  ]);
  const seconds = replies.map(({ ts }) => Number(ts));
  for (const [at, second] of seconds.slice(1).entries())
    expect(second - (seconds[at] ?? 0)).toBeGreaterThan(0.95);
});

test('what Slack puts off is answered when Slack said', async () => {
  const { workspace, reply, you } = await running('socket');
  workspace.injectError('chat.postMessage', { error: 'ratelimited', retryAfter: 1 });
  const asked = performance.now();
  await you.post('app', QUESTION);
  expect((await reply()).text).toContain('$100,469');
  expect(performance.now() - asked).toBeGreaterThan(1_000);
});

test('without a store, what Slack puts off is answered all the same', async () => {
  const { workspace, reply, you } = await running('socket', { store: undefined });
  workspace.injectError('chat.postMessage', { error: 'ratelimited', retryAfter: 1 });
  await you.post('app', QUESTION);
  expect((await reply()).text).toContain('$100,469');
});

test('what one process could not post any more is posted by the next', async () => {
  const store = await openStore({ dataDir: tempDir(), now: Date.now });
  onTestFinished(() => store.close());
  const { app, workspace, reply, you } = await running('socket', { store });
  await app.stop();
  const [channel] = you.snapshot().channels.filter(({ kind }) => kind === 'app_dm');
  const delivery = { text: 'from before', blocks: [], fallback: 'from before', thread: null };
  const message = { id: 'M1', channel: channel?.id ?? '', payload: delivery };
  await store.forTeam(workspace.teamId).outbox.add(message);
  you.mark();
  await app.start();
  expect((await reply()).text).toBe('from before');
  await expect.poll(() => store.outbox.depth()).toBe(0);
});

test('what Slack refuses for good is given up, and the next one passes', async () => {
  const store = await openStore({ dataDir: tempDir(), now: Date.now });
  onTestFinished(() => store.close());
  let failures = 0;
  const observer = { ...UNOBSERVED, listenerFailed: () => void failures++ };
  const { app, workspace, reply, you } = await running('socket', { store, observer });
  await app.stop();
  const { outbox } = store.forTeam(workspace.teamId);
  const [channel] = you.snapshot().channels.filter(({ kind }) => kind === 'app_dm');
  const message = {
    channel: channel?.id ?? '',
    payload: { text: 'x', blocks: [], fallback: 'x', thread: null },
  };
  await outbox.add({ ...message, id: 'M1', payload: { ...message.payload, thread: '1.0' } });
  await outbox.add({ ...message, id: 'M2' });
  you.mark();
  await app.start();
  expect((await reply()).text).toBe('x');
  expect(await outbox.get('M1')).toEqual({ state: 'failed', result: 'thread_not_found' });
  expect(failures).toBe(1);
});

test('a card is shared where Slack just put the channel off', async () => {
  const app = await running('socket');
  const { workspace, you } = app;
  const card = await app.run('/role', 'technical lead');
  workspace.injectError('chat.postMessage', { error: 'ratelimited', retryAfter: 30 });
  await you.click(card, (element) => 'action_id' in element && element.action_id === 'share');
  expect(await you.waitForMessage(({ ephemeral }) => !ephemeral)).toMatchObject({ channel: card.channel });
});

test('what waits in the outbox outlasts Slack’s own troubles', async () => {
  const { workspace, requestUrl, you } = await running('http');
  const [first, second] = ['technical lead', 'team lead'].map((role, index) =>
    questionEvent(workspace, `Ev${index}`, `what is a ${role}?`),
  );
  you.mark();
  if (first) await deliver(requestUrl ?? '', workspace, first);
  await you.waitForMessage(({ text }) => /technical lead/i.test(text));
  // The channel's second is taken, so this one waits; its first attempt meets the trouble.
  workspace.injectError('chat.postMessage', { error: 'internal_error' });
  if (second) await deliver(requestUrl ?? '', workspace, second);
  await you.waitForMessage(({ text }) => /team lead/i.test(text) && !/technical/i.test(text.slice(0, 20)));
});

test('an answer that waits goes with the person who asked', async () => {
  const store = await openStore({ dataDir: tempDir(), now: Date.now });
  onTestFinished(() => store.close());
  const { workspace, requestUrl } = await running('http', { store });
  workspace.injectError('chat.postMessage', { error: 'ratelimited', retryAfter: 60 });
  const body = questionEvent(workspace, 'Ev1', QUESTION);
  await deliver(requestUrl ?? '', workspace, body);
  await expect.poll(() => store.outbox.depth()).toBe(1);
  expect(await store.forTeam(workspace.teamId).erase('U0LOCALYOU')).toMatchObject({ outbox: 1 });
  expect(await store.outbox.depth()).toBe(0);
});
