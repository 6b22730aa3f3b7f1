import type { App } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connected, connectBolt } from './helpers/bolt.ts';

describe('a Bolt app in Socket Mode', () => {
  let connected: Connected;
  const heard: string[] = [];
  beforeAll(async () => {
    connected = await connectBolt((app: App) => {
      app.command('/echo', async ({ ack, command }) => {
        await ack({
          text: command.text,
          response_type: command.text === 'aloud' ? 'in_channel' : 'ephemeral',
        });
      });
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
      app.message(async ({ message, say }) => {
        if (message.channel_type !== 'im' || message.subtype || !('text' in message)) return;
        heard.push(message.text ?? '');
        await say(`dm: ${message.text}`);
      });
    });
  });
  afterAll(() => connected.stop());

  it('answers a slash command privately', async () => {
    const you = connected.workspace.as();
    expect(await you.command('/echo', 'technical lead')).toBeUndefined();
    expect(await you.waitForMessage()).toMatchObject({ text: 'technical lead', ephemeral: true });
    expect(connected.workspace.as('U0LOCALMAYA').snapshot().messages).toEqual([]);
  });

  it('answers aloud with the command that it answers', async () => {
    const you = connected.workspace.as();
    await you.command('/echo', 'aloud', 'growth');
    expect(await you.waitForMessage()).toMatchObject({
      ephemeral: false,
      replyTo: { user: 'U0LOCALYOU', command: '/echo aloud' },
    });
  });

  it('answers a mention in its thread', async () => {
    const you = connected.workspace.as();
    const ts = await you.post('general', 'hello @Echo, <b> & co');
    const reply = await you.waitForMessage((message) => message.threadTs === ts && message.ts !== ts);
    expect(reply.text).toBe('heard: hello <@U0LOCALBOT>, &lt;b&gt; &amp; co');
    const parent = await you.waitFor(
      (event) => event.type === 'message' && event.message.ts === ts && event.message.replyCount === 1,
    );
    expect(parent).toBeDefined();
  });

  it('answers a direct message once, although its own answer is echoed to it', async () => {
    const you = connected.workspace.as();
    await you.post('app', 'hi');
    expect((await you.waitForMessage()).text).toBe('dm: hi');
    await you.post('app', 'bye');
    expect((await you.waitForMessage()).text).toBe('dm: bye');
    expect(heard).toEqual(['hi', 'bye']);
  });
});

it('a Bolt app comes back after its socket was recycled or lost', async () => {
  const connected = await connectBolt(
    (app: App) => {
      app.command('/echo', ({ ack, command }) => ack(command.text));
    },
    { clientPingTimeout: 250 },
  );
  const { workspace } = connected;
  const you = workspace.as();
  const connection = (open: boolean) =>
    you.waitFor((event) => event.type === 'app' && event.app.connected === open);
  for (const end of [() => workspace.refreshSockets(), () => workspace.dropSockets()]) {
    you.mark();
    end();
    await connection(false);
    await connection(true);
    expect(await you.command('/echo', 'still here')).toBeUndefined();
    expect((await you.waitForMessage()).text).toBe('still here');
  }
  await connected.stop();
});
