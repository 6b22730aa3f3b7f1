import type { IncomingMessage, ServerResponse } from 'node:http';
import { callMethod } from '../api/call.ts';
import type { Injections } from '../api/injections.ts';
import { servePage } from '../bridge/serve.ts';
import type { Tickets } from '../socket/tickets.ts';
import type { Workspace } from '../state/workspace.ts';
import { isOwnRequest } from './guard.ts';
import { sendJson, sendText } from './reply.ts';
import { serveResponseUrl } from './response-url.ts';
import { serveStatic } from './static.ts';

/** What the server answers from. */
export interface Served {
  workspace: Workspace;
  tickets: Tickets;
  injections: Injections;
  port: number;
  pageDir: string | undefined;
}

/** Answers one HTTP request: the Web API, a response_url, the page's bridge, or the page itself. */
export async function serve(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnRequest(request, served.port)) {
    return sendText(response, 403, 'This workspace answers only its own machine.');
  }
  const target = request.url ?? '/';
  if (!URL.canParse(target, 'http://localhost')) return sendText(response, 400, 'Bad request');
  const url = new URL(target, 'http://localhost');
  const [, room = '', ...rest] = url.pathname.split('/');
  if (room === 'api') return callMethod(served, rest.join('/'), url.searchParams, request, response);
  if (room === 'response') {
    if (request.method !== 'POST') return sendJson(response, { ok: false, error: 'method_not_allowed' }, 405);
    return serveResponseUrl(served.workspace, rest[1] ?? '', request, response);
  }
  if (room === 'page') return servePage(served.workspace, url, request, response);
  return serveStatic(served.pageDir, url.pathname, request, response);
}
