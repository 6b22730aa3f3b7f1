import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../src/local/core/manual-clock.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { manifest } from './helpers/manifest.ts';
import { openRawSocket, type RawSocket } from './helpers/raw-socket.ts';

describe('delivery over sockets', () => {
  let clock: ManualClock;
  let workspace: LocalWorkspace;
  let socket: RawSocket;

  beforeEach(async () => {
    clock = manualClock(Date.now());
    workspace = await startLocalWorkspace({ port: 0, manifest, clock });
    socket = await openRawSocket(workspace);
  });
  afterEach(() => workspace.close());

  it('greets with hello', async () => {
    expect(await socket.next()).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0LOCALAPP' },
    });
  });

  it('shows what Slack shows when a command is not acknowledged within three seconds', async () => {
    await socket.next();
    const you = workspace.as();
    const outcome = you.command('/slow', 'now');
    expect(await socket.next()).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/slow', text: 'now', channel_name: 'general', user_name: 'you' },
    });
    clock.advance(3_000);
    expect(await outcome).toBe('operation_timeout');
    expect(await you.waitForMessage()).toMatchObject({
      user: 'USLACKBOT',
      ephemeral: true,
      text: '/slow failed with the error "operation_timeout"',
    });
  });

  it('takes an acknowledgement that comes just in time, and none that is late', async () => {
    await socket.next();
    const you = workspace.as();
    const first = you.command('/echo', '1');
    const inTime = await socket.next();
    clock.advance(2_999);
    socket.ack(inTime, { text: 'made it' });
    expect(await first).toBeUndefined();
    expect((await you.waitForMessage()).text).toBe('made it');
    const second = you.command('/echo', '2');
    const late = await socket.next();
    clock.advance(3_000);
    expect(await second).toBe('operation_timeout');
    socket.ack(late, { text: 'too late' });
    const third = you.command('/echo', '3');
    socket.ack(await socket.next());
    await third;
    expect(you.snapshot().messages.map((message) => message.text)).not.toContain('too late');
  });

  it('says dispatch_failed when the app is not connected', async () => {
    await socket.next();
    const you = workspace.as();
    you.mark();
    workspace.dropSockets();
    await you.waitFor((event) => event.type === 'app' && !event.app.connected);
    expect(workspace.connections).toBe(0);
    expect(await you.command('/echo', '')).toBe('dispatch_failed');
  });

  it('sends an event again at once, after a minute and after five, with the same event_id', async () => {
    await socket.next();
    await workspace.as().post('app', 'anyone?');
    const tries = [await socket.next()];
    for (const wait of [0, 60_000, 300_000]) {
      clock.advance(3_000);
      // Let the failure be noticed before its retry falls due.
      await new Promise(setImmediate);
      clock.advance(wait);
      tries.push(await socket.next());
    }
    expect(tries.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(tries.map(({ payload }) => payload.event_id)).size).toBe(1);
    expect(new Set(tries.map(({ envelope_id }) => envelope_id)).size).toBe(4);
  });

  it('does not repeat an event that was acknowledged', async () => {
    await socket.next();
    const you = workspace.as();
    await you.post('app', 'one');
    socket.ack(await socket.next());
    const command = you.command('/echo', '');
    socket.ack(await socket.next());
    await command;
    clock.advance(400_000);
    await you.post('app', 'two');
    expect((await socket.next()).payload.event.text).toBe('two');
  });

  it('shares the work among connections, and asks them to come back on refresh', async () => {
    await socket.next();
    const other = await openRawSocket(workspace);
    expect(await other.next()).toMatchObject({ type: 'hello', num_connections: 2 });
    const you = workspace.as();
    await you.post('app', 'one');
    await you.post('app', 'two');
    const [one, two] = await Promise.all([socket.next(), other.next()]);
    expect([one, two].map(({ payload }) => payload.event.text).sort()).toEqual(['one', 'two']);
    workspace.refreshSockets();
    expect(await socket.next()).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  });

  it('lets a socket in with its ticket alone, once', async () => {
    const { url } = socket.socket;
    const again = new (await import('ws')).WebSocket(url);
    const refused = await new Promise<Error>((resolve) => again.once('error', resolve));
    expect(refused.message).toContain('401');
  });

  it('announces mentions and messages as the manifest subscribes, and only where the app is', async () => {
    await socket.next();
    const you = workspace.as();
    await you.post('general', '@Echo hello');
    const events = [await socket.next(), await socket.next()];
    for (const event of events) socket.ack(event);
    expect(events.map(({ payload }) => payload.event.type).sort()).toEqual(['app_mention', 'message']);
    expect(events[0]?.payload).toMatchObject({
      type: 'event_callback',
      api_app_id: 'A0LOCALAPP',
      authorizations: [{ user_id: 'U0LOCALBOT', is_bot: true }],
      event: { channel: 'C0LOCALGEN', user: 'U0LOCALYOU', text: '<@U0LOCALBOT> hello' },
    });
    await you.post('random', '@Echo are you here?');
    expect((await you.waitForMessage()).text).toContain("they're not in this channel");
    expect(await you.command('/invite', '@Echo', 'random')).toBeUndefined();
    await you.post('random', '@Echo and now?');
    const heard = await socket.next();
    expect(heard.payload.event).toMatchObject({ channel: 'C0LOCALRAN', text: '<@U0LOCALBOT> and now?' });
  });

  it('sends edits and deletions as hidden messages', async () => {
    await socket.next();
    const you = workspace.as();
    const ts = await you.post('app', 'frist');
    socket.ack(await socket.next());
    await you.act('edit', { channel: 'D0LOCALYOU', ts, text: 'first' });
    const edited = await socket.next();
    socket.ack(edited);
    expect(edited.payload.event).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'first', edited: { user: 'U0LOCALYOU' } },
      previous_message: { text: 'frist' },
    });
    await you.act('delete', { channel: 'D0LOCALYOU', ts });
    expect((await socket.next()).payload.event).toMatchObject({ subtype: 'message_deleted', deleted_ts: ts });
  });

  it('tells which tab of the app was opened', async () => {
    await socket.next();
    await workspace.as().openTab('messages');
    expect((await socket.next()).payload.event).toMatchObject({
      type: 'app_home_opened',
      tab: 'messages',
      channel: 'D0LOCALYOU',
      user: 'U0LOCALYOU',
    });
  });
});
