import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { AgainError, orAgain } from '../oauth/again.ts';
import type { Installs } from '../oauth/installs.ts';
import { isLive } from '../oauth/is-live.ts';

/** A workspace took Rolecall away: all that is kept of it goes. */
export function onAppUninstalled({ logger }: Deps, installs: Installs) {
  return async ({
    body,
    client,
  }: SlackEventMiddlewareArgs<'app_uninstalled'> & AllMiddlewareArgs): Promise<void> => {
    // Either Slack is behind, or the workspace is back: the next delivery tells.
    if (await isLive(installs, client, body.team_id).catch(orAgain))
      throw new AgainError('still installed', { cause: new Error('its token is good') });
    const rows = await installs.erase(body.team_id).catch(orAgain);
    logger.info({ rows }, 'a workspace uninstalled Rolecall: what was kept of it is erased');
  };
}
