import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { orAgain } from '../oauth/again.ts';
import type { Installs } from '../oauth/installs.ts';
import { isLive } from '../oauth/is-live.ts';

/**
 * Tokens of a workspace were revoked: where ours was among them its installation goes, and the rest stays for when
 * Rolecall is installed anew. People's own tokens were never asked for.
 */
export function onTokensRevoked({ logger }: Deps, installs: Installs) {
  return async ({
    event,
    body,
    client,
  }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs): Promise<void> => {
    if ((event.tokens.bot ?? []).length === 0) return;
    if (await isLive(installs, client, body.team_id).catch(orAgain)) return;
    await installs.remove(body.team_id).catch(orAgain);
    logger.info('a workspace revoked its token: its installation is removed');
  };
}
