import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { AppError } from '../../errors.ts';
import { boltLogger } from '../log.ts';
import type { Bot } from './kept.ts';

/** A token, and the one that the next is had for. */
export type Pair = Required<Pick<Bot, 'token' | 'refreshToken' | 'expiresAt'>>;

/** Has Slack exchange a refresh token, which is good for one use, for a new pair. */
export type Exchange = (refreshToken: string) => Promise<Pair>;

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Exchanges refresh tokens at Slack, one call each.
 *
 * @param options Should not retry: what Slack took already it may not take again.
 * @param now     Milliseconds since the epoch.
 */
export function slackExchange(
  { clientId, clientSecret }: Credentials,
  options: webApi.WebClientOptions,
  now: () => number,
  logger: Logger,
): Exchange {
  const client = new webApi.WebClient(undefined, { ...options, logger: boltLogger(logger) });
  return async (refreshToken) => {
    const asked = Math.floor(now() / 1000);
    const {
      access_token,
      refresh_token,
      expires_in = 0,
    } = await client.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    if (access_token === undefined || refresh_token === undefined)
      throw new AppError('slack', 'incomplete_answer');
    return { token: access_token, refreshToken: refresh_token, expiresAt: asked + expires_in };
  };
}
