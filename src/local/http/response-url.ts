import type { IncomingMessage, ServerResponse } from 'node:http';
import { CAPS } from '../core/constants.ts';
import { parseJson } from '../core/json.ts';
import { respond } from '../domain/respond.ts';
import type { Workspace } from '../state/workspace.ts';
import { readBody } from './body.ts';
import { sendJson } from './reply.ts';

/** Answers a POST to a `response_url`. */
export async function serveResponseUrl(
  workspace: Workspace,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, CAPS.requestBytes);
  const reply = body === undefined ? undefined : parseJson(body);
  if (reply === undefined) return sendJson(response, { ok: false, error: 'invalid_payload' }, 400);
  const target = workspace.responseUrls.find(secret);
  if (typeof target === 'string') return sendJson(response, { ok: false, error: target }, 404);
  const fault = respond(workspace, target, reply);
  if (fault) return sendJson(response, { ok: false, error: fault }, fault === 'invalid_blocks' ? 400 : 500);
  workspace.responseUrls.spend(secret);
  sendJson(response, { ok: true });
}
