import { webApi } from '@slack/bolt';
import { WebSocket } from 'ws';
import type { LocalWorkspace } from '../../../src/local/index.ts';

export interface Envelope {
  type: string;
  envelope_id: string;
  accepts_response_payload?: boolean;
  retry_attempt?: number;
  retry_reason?: string;
  reason?: string;
  // biome-ignore lint/suspicious/noExplicitAny: as it comes from the wire
  [field: string]: any;
}

/** A Socket Mode client that acknowledges nothing by itself. */
export interface RawSocket {
  socket: WebSocket;
  /** The next message that has not been taken yet. */
  next(): Promise<Envelope>;
  ack(envelope: Envelope, payload?: unknown): void;
}

export async function openRawSocket(workspace: LocalWorkspace): Promise<RawSocket> {
  const client = new webApi.WebClient(workspace.appToken, { slackApiUrl: workspace.apiUrl });
  const { url } = await client.apps.connections.open();
  const socket = new WebSocket(url ?? '');
  const arrived: Envelope[] = [];
  const takers: ((envelope: Envelope) => void)[] = [];
  socket.on('message', (data) => {
    const envelope = JSON.parse(String(data)) as Envelope;
    const taker = takers.shift();
    if (taker) taker(envelope);
    else arrived.push(envelope);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    socket,
    next() {
      const ready = arrived.shift();
      return ready ? Promise.resolve(ready) : new Promise((resolve) => takers.push(resolve));
    },
    ack: ({ envelope_id }, payload) =>
      socket.send(JSON.stringify({ envelope_id, ...(payload === undefined ? {} : { payload }) })),
  };
}
