import { createHmac } from 'node:crypto';

/**
 * The headers by which an app knows that a request is from Slack.
 *
 * @param seconds Seconds since 1970; the app refuses what is over five minutes old.
 */
export function signature(secret: string, seconds: number, body: string): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}
