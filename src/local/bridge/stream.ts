import type { IncomingMessage, ServerResponse } from 'node:http';
import { SAFE_HEADERS } from '../http/reply.ts';
import type { PageEvent } from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Streams what one person may see as server-sent events, from `after` on.
 *
 * @param after The last sequence number that the page has.
 */
export function stream(
  workspace: Workspace,
  me: string,
  after: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  const send = (seq: number, event: PageEvent) =>
    response.write(`id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`);
  const missed = workspace.feed.since(after, me);
  if (missed) for (const entry of missed) send(entry.seq, entry.event);
  else send(workspace.feed.seq, { type: 'reset' });
  const end = workspace.feed.subscribe((entry) => {
    if (entry.audience.has(me)) send(entry.seq, entry.event);
  });
  request.on('close', end);
}
