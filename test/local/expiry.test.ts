import type { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../src/local/core/manual-clock.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../src/local/index.ts';
import { manifest } from './helpers/manifest.ts';
import { openRawSocket, type RawSocket } from './helpers/raw-socket.ts';
import { refusal, webClient } from './helpers/web-client.ts';

const MODAL: webApi.ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'A window' },
  blocks: [{ type: 'divider' }],
};

describe('what expires', () => {
  let clock: ManualClock;
  let workspace: LocalWorkspace;
  let socket: RawSocket;
  let client: webApi.WebClient;

  beforeEach(async () => {
    clock = manualClock(Date.now());
    workspace = await startLocalWorkspace({ port: 0, manifest, clock });
    socket = await openRawSocket(workspace);
    await socket.next();
    client = webClient(workspace.apiUrl, workspace.botToken);
  });
  afterEach(() => workspace.close());

  /** Runs a command, acknowledges it and gives back what it carried. */
  const command = async (): Promise<{ trigger_id: string; response_url: string }> => {
    const done = workspace.as().command('/echo', 'x');
    const envelope = await socket.next();
    socket.ack(envelope);
    await done;
    return envelope.payload;
  };
  const respond = async (url: string, body: object) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return response.ok ? 'ok' : ((await response.json()) as { error: string }).error;
  };
  const open = (trigger_id: string) => refusal(client.views.open({ trigger_id, view: MODAL }));

  it('a trigger works once', async () => {
    const { trigger_id } = await command();
    expect(await open(trigger_id)).toBe('was not refused');
    expect(await open(trigger_id)).toBe('exchanged_trigger_id');
    expect(await open('1.2.x')).toBe('invalid_trigger_id');
  });

  it('a trigger lives three seconds', async () => {
    const [first, second] = [await command(), await command()];
    clock.advance(3_000);
    expect(await open(first.trigger_id)).toBe('was not refused');
    clock.advance(1);
    expect(await open(second.trigger_id)).toBe('expired_trigger_id');
  });

  it('a response_url works five times', async () => {
    const { response_url } = await command();
    for (let use = 1; use <= 5; use += 1) expect(await respond(response_url, { text: `${use}` })).toBe('ok');
    expect(await respond(response_url, { text: '6' })).toBe('used_url');
    const texts = workspace
      .as()
      .snapshot()
      .messages.map(({ text, ephemeral }) => [text, ephemeral]);
    expect(texts).toEqual(['1', '2', '3', '4', '5'].map((text) => [text, true]));
  });

  it('a response_url lives 30 minutes', async () => {
    const { response_url } = await command();
    clock.advance(30 * 60_000);
    expect(await respond(response_url, { text: 'still there', response_type: 'in_channel' })).toBe('ok');
    clock.advance(1);
    expect(await respond(response_url, { text: 'too late' })).toBe('expired_url');
  });

  it('a refused reply does not use a response_url up', async () => {
    const { response_url } = await command();
    for (let use = 1; use <= 6; use += 1) {
      expect(await respond(response_url, { blocks: [{ type: 'nonsense' }] })).toBe('invalid_blocks');
    }
    expect(await respond(response_url, { text: 'fine' })).toBe('ok');
  });
});
