import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Slack that takes what an app posts, and remembers how often. */
export interface CountingSlack {
  readonly apiUrl: string;
  /** The messages that stand there, by their `client_msg_id`: one for each, as at Slack. */
  readonly messages: ReadonlyMap<string, string>;
  /** Calls of `chat.postMessage`, those that brought a message again among them. */
  readonly calls: number;
  /** Resolves once so many messages stand there. */
  reach(messages: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function countingSlack(): Promise<CountingSlack> {
  const known = new Map<string, string>();
  let calls = 0;
  let waiting: { readonly messages: number; readonly resolve: () => void }[] = [];

  function post(body: URLSearchParams): object {
    const channel = body.get('channel') ?? '';
    const id = body.get('client_msg_id') ?? `none ${calls}`;
    calls += 1;
    if (!known.has(id)) known.set(id, body.get('text') ?? '');
    for (const { messages, resolve } of waiting) if (known.size >= messages) resolve();
    waiting = waiting.filter(({ messages }) => known.size < messages);
    return { ok: true, channel, ts: `${1_700_000_000 + known.size}.000100` };
  }

  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const reply = request.url?.endsWith('chat.postMessage')
      ? post(new URLSearchParams(body))
      : { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T1', user: 'rolecall', team: 'bench' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    messages: known,
    get calls() {
      return calls;
    },
    reach: (messages) =>
      known.size >= messages
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ messages, resolve })),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
