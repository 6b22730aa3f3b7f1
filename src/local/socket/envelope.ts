import { isObject, type JsonObject } from '../core/json.ts';
import type { AppRequest } from '../delivery/delivery.ts';

/** Wraps a request for the socket. */
export function envelope(id: string, request: AppRequest): JsonObject {
  const { type, payload, retry } = request;
  const base = { envelope_id: id, payload, type, accepts_response_payload: type !== 'events_api' };
  if (type !== 'events_api') return base;
  return { ...base, retry_attempt: retry?.attempt ?? 0, retry_reason: socketReason(retry?.reason) };
}

/** Socket Mode says `timeout` where HTTP says `http_timeout`. */
function socketReason(reason: string | undefined): string {
  return reason === 'http_timeout' ? 'timeout' : (reason ?? '');
}

/** What an acknowledgement carries: the SDK sends `{}` for nothing and `{text}` for a bare string. */
export function ackBody(payload: unknown): unknown {
  return isObject(payload) && Object.keys(payload).length === 0 ? undefined : payload;
}
