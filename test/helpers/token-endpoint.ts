import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A Slack that exchanges refresh tokens, each once, and knows which tokens are good. */
export async function tokenEndpoint(first: string) {
  let current = first;
  let made = 0;
  const slack = {
    apiUrl: '',
    /** Exchanges asked for, refused ones too. */
    exchanges: 0,
    /** Slack's word for why it refuses everything; empty: it doesn't. */
    refuses: '',
    /** Exchanges wait for this. */
    held: Promise.resolve(),
    /** Emits `asked` for each. */
    told: new EventEmitter(),
  };
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    slack.exchanges += 1;
    slack.told.emit('asked');
    await slack.held;
    const error =
      slack.refuses || (body.get('refresh_token') === current ? undefined : 'invalid_refresh_token');
    if (error) return response.end(JSON.stringify({ ok: false, error }));
    made += 1;
    current = `xoxe-1-refresh${made}`;
    response.end(
      JSON.stringify({
        ok: true,
        token_type: 'bot',
        access_token: `xoxe.xoxb-1-token${made}`,
        refresh_token: current,
        expires_in: 43_200,
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  slack.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return slack;
}
