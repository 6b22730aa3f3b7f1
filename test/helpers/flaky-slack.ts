import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What becomes of a call: it arrives or not, and its answer comes back or not. */
export type Fate = 'passes' | 'is lost' | 'is done but not answered';

/**
 * A way to a workspace's Web API on which calls get lost, or take their time.
 *
 * @param fateOf Asked for each call, by its method: `chat.postMessage`.
 * @param dropped Arguments that never arrive.
 */
export async function flakySlack(
  apiUrl: string,
  fateOf: (method: string) => Fate | Promise<Fate>,
  dropped: readonly string[] = [],
) {
  const server = createServer(async (request, response) => {
    const method = String(request.url).split('/').at(-1) ?? '';
    const fate = await fateOf(method);
    const body = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    for (const name of dropped) body.delete(name);
    if (fate === 'is lost') return request.socket.destroy();
    const headers = Object.fromEntries(
      ['authorization', 'content-type'].map((name) => [name, String(request.headers[name] ?? '')]),
    );
    const answer = await fetch(new URL(method, apiUrl), { method: 'POST', headers, body: body.toString() });
    const text = await answer.text();
    if (fate === 'is done but not answered') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}
