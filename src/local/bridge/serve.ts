import type { IncomingMessage, ServerResponse } from 'node:http';
import { perform } from '../acts/perform.ts';
import { readRequest } from '../acts/request.ts';
import { CAPS } from '../core/constants.ts';
import { parseJson } from '../core/json.ts';
import { readBody } from '../http/body.ts';
import { sendJson, sendText } from '../http/reply.ts';
import { IDS } from '../state/seed.ts';
import type { Workspace } from '../state/workspace.ts';
import { snapshot } from './snapshot.ts';
import { stream } from './stream.ts';

/** Answers what the page asks: `/page/snapshot`, `/page/events` and `/page/request`. */
export async function servePage(
  workspace: Workspace,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const me = url.searchParams.get('as') ?? IDS.you;
  if (workspace.people.get(me)?.kind !== 'person') return sendText(response, 400, 'as: not a person here');
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /page/snapshot') return sendJson(response, snapshot(workspace, me));
  if (route === 'GET /page/events') {
    const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? Number.NaN);
    return stream(workspace, me, after, request, response);
  }
  if (route === 'POST /page/request') return answer(workspace, me, request, response);
  sendText(response, 404, 'Not found');
}

async function answer(workspace: Workspace, me: string, request: IncomingMessage, response: ServerResponse) {
  // A form of a foreign page could not set this type.
  const json = request.headers['content-type']?.startsWith('application/json');
  const body = await readBody(request, CAPS.requestBytes);
  const read = json && body !== undefined ? readRequest(parseJson(body)) : undefined;
  if (!read) return sendText(response, 400, 'Not a request that this workspace knows');
  sendJson(response, await perform(workspace, me, read));
}
