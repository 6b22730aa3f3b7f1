import type { IncomingMessage, ServerResponse } from 'node:http';
import { CAPS } from '../core/constants.ts';
import { readBody } from '../http/body.ts';
import { sendJson } from '../http/reply.ts';
import type { Tickets } from '../socket/tickets.ts';
import type { Workspace } from '../state/workspace.ts';
import { aboutMethods } from './about.ts';
import { ApiError } from './api-error.ts';
import { type Args, readArgs } from './args.ts';
import { assistantMethods } from './assistant.ts';
import { authMethods } from './auth.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import type { Injections } from './injections.ts';
import type { Method, Methods } from './method.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';

/** Every Web API method that this workspace has. */
export const METHODS: Methods = {
  ...authMethods,
  ...aboutMethods,
  ...chatMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...viewMethods,
  ...assistantMethods,
};

/**
 * Answers one Web API request.
 *
 * @param name The method, from the path: `chat.postMessage`.
 */
export async function callMethod(
  parts: { workspace: Workspace; tickets: Tickets; injections: Injections },
  name: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { workspace } = parts;
  const body = await readBody(request, CAPS.requestBytes);
  if (body === undefined) return sendJson(response, { ok: false, error: 'request_too_large' }, 413);
  const injected = parts.injections.take(name);
  if (injected?.error === 'ratelimited') {
    const headers = { 'retry-after': String(injected.retryAfter ?? 1) };
    return sendJson(response, { ok: false, error: 'ratelimited' }, 429, headers);
  }
  try {
    if (injected) throw new ApiError(injected.error);
    const args = readArgs(query, request.headers['content-type'] ?? '', body);
    if (!args) throw new ApiError('invalid_json');
    const method = METHODS[name];
    if (!method) throw new ApiError('unknown_method', { req_method: name });
    authorize(workspace, method, token(request, args));
    const reply = { ok: true, ...method.run({ workspace, args, tickets: parts.tickets }) };
    const scopes = { 'x-oauth-scopes': workspace.manifest.oauth_config.scopes.bot.join(',') };
    sendJson(response, reply, 200, (method.token ?? 'bot') === 'bot' ? scopes : {});
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    sendJson(response, { ok: false, error: error.message, ...error.details });
  }
}

function token(request: IncomingMessage, args: Args): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? args.text('token');
}

function authorize(workspace: Workspace, method: Method, given: string): void {
  const kind = method.token ?? 'bot';
  if (kind === 'none') return;
  if (!given) throw new ApiError('not_authed');
  const { botToken, appToken } = workspace.secrets;
  if (given !== botToken && given !== appToken) throw new ApiError('invalid_auth');
  if (given !== (kind === 'bot' ? botToken : appToken)) throw new ApiError('not_allowed_token_type');
  const granted = workspace.manifest.oauth_config.scopes.bot;
  if (!method.scopes || method.scopes.some((scope) => granted.includes(scope))) return;
  throw new ApiError('missing_scope', { needed: method.scopes.join(','), provided: granted.join(',') });
}
