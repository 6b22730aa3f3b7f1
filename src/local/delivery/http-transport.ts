import type { Clock } from '../core/clock.ts';
import { TIMING } from '../core/constants.ts';
import { parseJson } from '../core/json.ts';
import type { Ack, AppRequest, Transport } from './delivery.ts';
import { signature } from './signature.ts';

/**
 * Delivers as Slack does over HTTP: signed POSTs to one URL.
 *
 * @param url           The app's request URL, for events, commands and interactivity alike.
 * @param signingSecret Shared with the app.
 */
export function httpTransport(url: string, signingSecret: string, clock: Clock): Transport {
  return { connected: true, send: (request) => post(url, signingSecret, clock, request) };
}

async function post(url: string, secret: string, clock: Clock, request: AppRequest): Promise<Ack> {
  const { type, body } = encode(request);
  const late = new AbortController();
  const cancel = clock.after(TIMING.ack, () => late.abort());
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': type,
        ...signature(secret, Math.floor(clock.now() / 1_000), body),
        ...retryHeaders(request),
      },
      body,
      redirect: 'manual',
      signal: late.signal,
    });
    const text = await response.text();
    if (response.ok) return { ok: true, body: text ? (parseJson(text) ?? text) : undefined };
    return { ok: false, fault: 'http_error', retry: response.headers.get('x-slack-no-retry') !== '1' };
  } catch {
    return { ok: false, fault: late.signal.aborted ? 'timeout' : 'connection_failed', retry: true };
  } finally {
    cancel();
  }
}

/** Events travel as JSON, commands as a form, interactions as a form with one JSON field. */
function encode({ type, payload }: AppRequest): { type: string; body: string } {
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields =
    type === 'slash_commands'
      ? Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])
      : [['payload', JSON.stringify(payload)] as [string, string]];
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

function retryHeaders({ retry }: AppRequest): Record<string, string> {
  if (!retry) return {};
  return { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason };
}
