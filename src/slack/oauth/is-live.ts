import type { webApi } from '@slack/bolt';
import { slackReason } from '../log.ts';
import type { Installs } from './installs.ts';
import { NotInstalledError } from './kept.ts';

/** Slack's words for a token, or the token that renews it, which it took away. */
const GONE: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'invalid_refresh_token',
  'token_expired',
  'token_revoked',
]);

/**
 * Asks Slack whether the token that is kept of a workspace still is good. News of a token's end may be old: a workspace
 * that left may be back.
 *
 * @throws AppError `store`; an error of the Web API where Slack can't be asked.
 */
export async function isLive(installs: Installs, client: webApi.WebClient, team: string): Promise<boolean> {
  try {
    const { bot } = await installs.reread(team);
    await client.auth.test({ token: bot.token });
    return true;
  } catch (error) {
    if (error instanceof NotInstalledError || GONE.has(slackReason(error) ?? '')) return false;
    throw error;
  }
}
