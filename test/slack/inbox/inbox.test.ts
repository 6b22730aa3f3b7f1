import { join } from 'node:path';
import type { ReceiverEvent } from '@slack/bolt';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import type { PageMessage } from '../../../src/local/page-api.ts';
import { UNOBSERVED } from '../../../src/slack/observer.ts';
import { type Json, openStore, type Store } from '../../../src/store/index.ts';
import { deliver, questionEvent, repliesTo } from '../../helpers/question-event.ts';
import { named, runApp } from '../../helpers/running-app.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

async function running(...args: Parameters<typeof runApp>) {
  const app = await runApp(...args);
  onTestFinished(() => app.close());
  return app;
}

async function openedIn(dataDir: string) {
  const store = await openStore({ dataDir, now: Date.now });
  onTestFinished(() => store.close());
  return store;
}

test.each(['socket', 'http'] as const)(
  'over %s, a question delivered four times has one answer',
  async (mode) => {
    const { app, workspace, requestUrl, reply, you } = await running(mode);
    const body = questionEvent(workspace, 'Ev1', 'what does a technical lead earn?');
    let acks = 0;
    const once = async () => {
      if (requestUrl === null) return app.processEvent({ body, ack: async () => void acks++ });
      if (await deliver(requestUrl, workspace, body)) acks++;
    };
    await Promise.all([once(), once(), once()]);
    expect((await reply()).text).toContain('$100,469');
    await once();
    expect(acks).toBe(4);
    await you.post('app', 'what is a team lead?');
    expect((await reply()).text).toMatch(/team lead/i);
    expect(repliesTo(body, workspace)).toHaveLength(2);
  },
);

test('an answered question leaves nothing of itself in the inbox', async () => {
  const store = await openedIn(tempDir());
  const { app, workspace } = await running('socket', { store });
  const body = questionEvent(workspace, 'Ev1', 'what does a technical lead earn?');
  await app.processEvent({ body, ack: async () => undefined });
  expect(await store.inbox.depth()).toBe(0);
});

test('a command and a click that a dead process left are done by the next, and answered where they came from', async () => {
  const store = await openedIn(tempDir());
  const slack = await running('socket', { store });
  const { app, you } = slack;
  const bodies: ReceiverEvent['body'][] = [];
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    bodies.push(event.body);
    return process(event);
  };
  const card = await slack.run('/role', 'technical lead');
  await you.click(card, named('Salary'));
  await slack.reply();
  expect(bodies).toHaveLength(2);
  await app.stop();
  for (const [index, payload] of bodies.entries()) {
    const { inbox } = store.forTeam('T1');
    await inbox.put({ id: `left ${index}`, kind: 'any', payload: payload as Json }, 0);
  }
  you.mark();
  await app.start();
  const isPrivate = ({ ephemeral, text }: PageMessage) => ephemeral && text.length > 0;
  const said = new Set<string>();
  await you.waitForMessage((message) => isPrivate(message) && said.add(message.text).size === 2);
  await expect.poll(() => store.inbox.depth()).toBe(0);
});

/** Puts back what came, as if the process that had it had died before it did anything, and starts again. */
async function redo({ app, you }: Awaited<ReturnType<typeof running>>, store: Store, payload: Json) {
  await app.stop();
  await store.forTeam('T1').inbox.put({ id: `left ${Math.random()}`, kind: 'any', payload }, 0);
  you.mark();
  await app.start();
}

/** What Slack sends from now on. */
function listenTo({ app }: Awaited<ReturnType<typeof running>>): Json[] {
  const bodies: Json[] = [];
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    bodies.push(event.body as Json);
    return process(event);
  };
  return bodies;
}

test('a share whose process died before it was posted is posted by the next, once', async () => {
  const store = await openedIn(tempDir());
  const slack = await running('socket', { store });
  const card = await slack.run('/role', 'technical lead');
  const bodies = listenTo(slack);
  // Slack gives no word, as when the process is killed there: what was begun stays begun.
  slack.workspace.injectError('chat.postMessage', { error: 'internal_error' });
  await slack.you.click(card, named('Share in this channel'));
  await slack.reply();
  const [click] = bodies;
  if (click !== undefined) await redo(slack, store, click);
  expect(await slack.you.waitForMessage(({ ephemeral }) => !ephemeral)).toMatchObject({
    channel: card.channel,
  });
  if (click !== undefined) await redo(slack, store, click);
  expect((await slack.reply()).text).toContain('shared already');
  const open = slack.you
    .snapshot()
    .messages.filter(({ ephemeral, user }) => !ephemeral && user === card.user);
  expect(open).toHaveLength(1);
});

test('a click in Home that a dead process left is answered in a direct message: its modal can’t open any more', async () => {
  const store = await openedIn(tempDir());
  const slack = await running('socket', { store });
  const bodies = listenTo(slack);
  await slack.you.openTab('home');
  const home = await slack.you.waitFor((event) => event.type === 'home');
  if (home.type !== 'home') throw new Error('not Home');
  await slack.you.click(home.view, 'ask:0');
  await slack.you.waitForView();
  const click = bodies.find((body) => (body as { type?: string }).type === 'block_actions');
  if (click !== undefined) await redo(slack, store, { ...(click as object), trigger_id: 'spent' } as Json);
  expect(await slack.reply()).toMatchObject({ ephemeral: false });
});

test('a question whose ack does not get through is answered all the same, once', async () => {
  const { app, workspace } = await running('socket');
  const body = questionEvent(workspace, 'Ev1', 'what does a technical lead earn?');
  await app.processEvent({ body, ack: () => Promise.reject(new Error('the socket is gone')) });
  await app.processEvent({ body, ack: async () => undefined });
  expect(repliesTo(body, workspace)).toHaveLength(1);
});

test('a store that hangs is waited for only so long; what it wrote late is known when delivered again', async () => {
  const dataDir = tempDir();
  const store = await openedIn(dataDir);
  let unrecorded = 0;
  const observer = { ...UNOBSERVED, unrecorded: () => void unrecorded++ };
  const { app, workspace } = await running('socket', { store, observer });
  const body = questionEvent(workspace, 'Ev1', 'what does a technical lead earn?');
  const other = new Database(join(dataDir, 'rolecall.db'));
  onTestFinished(() => void other.close());
  other.exec('begin immediate');
  const began = performance.now();
  const acked = new Promise<number>((resolve) => {
    const ack = async () => resolve(performance.now() - began);
    void app.processEvent({ body, ack }).then(() => worked());
  });
  let worked = () => {};
  const done = new Promise<void>((resolve) => (worked = resolve));
  expect(await acked).toBeLessThan(2_500);
  expect(unrecorded).toBeGreaterThan(0);
  other.exec('rollback');
  await done;
  expect(await store.inbox.depth()).toBe(0);
  await app.processEvent({ body, ack: async () => undefined });
  expect(repliesTo(body, workspace)).toHaveLength(1);
});

test('a question that ended five processes is given up', async () => {
  const store = await openedIn(tempDir());
  const first = await running('socket');
  const body = questionEvent(first.workspace, 'Ev1', 'what does a technical lead earn?');
  const { inbox } = store.forTeam(body.team_id);
  await inbox.put({ id: 'Ev1', kind: 'event', payload: body }, 1);
  for (let attempt = 2; attempt <= 5; attempt++) {
    let claimed: readonly unknown[] = [];
    while (claimed.length === 0) claimed = await store.inbox.claim({ leaseMs: 1, limit: 1 });
  }
  const { workspace } = await running('socket', { store });
  await expect.poll(() => store.inbox.depth()).toBe(0);
  expect(repliesTo(body, workspace)).toHaveLength(0);
});
