import type { KnownBlock } from '@slack/types';
import { AppError } from '../errors.ts';

/** What a `response_url` takes. */
export interface Response {
  readonly text?: string;
  readonly blocks?: readonly KnownBlock[];
  readonly response_type?: 'in_channel' | 'ephemeral';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string | undefined;
}

/** Slack answers at once or not at all. */
const TIMEOUT = 10_000;

/**
 * Posts to a `response_url`: five times within thirty minutes, in any channel, a member of it or not.
 *
 * Bolt's own `respond` hides Slack's reason, and without it a broken block looks like a spent address.
 *
 * @throws AppError `slack` with Slack's reason, such as `invalid_blocks` or `used_url`.
 */
export async function postResponse(url: string, response: Response): Promise<void> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (reply.ok) return;
  const body = await reply.text();
  const reason = /[a-z]+(?:_[a-z]+)+/.exec(body.slice(0, 500))?.[0] ?? `http_${reply.status}`;
  throw new AppError('slack', reason);
}
