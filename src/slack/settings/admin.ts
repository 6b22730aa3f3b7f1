import type { webApi } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { inTime } from '../in-time.ts';
import { errorFacts } from '../log.ts';

/** A click's trigger and a form's ack are good for three seconds, and there is more to do in them. */
const PATIENCE = 1_000;

/**
 * Whether somebody is an admin or owner of the workspace, as Slack says at this moment.
 *
 * @returns Undefined where Slack doesn't say, or not in time.
 */
export async function isAdmin(
  deps: Pick<Deps, 'logger'>,
  client: webApi.WebClient,
  user: string,
): Promise<boolean | undefined> {
  try {
    const reply = await inTime(client.users.info({ user }), PATIENCE);
    if (reply?.user === undefined) return undefined;
    const { is_admin, is_owner, is_primary_owner } = reply.user;
    return is_admin === true || is_owner === true || is_primary_owner === true;
  } catch (error) {
    deps.logger.warn({ method: 'users.info', ...errorFacts(error) }, 'could not ask who is an admin');
    return undefined;
  }
}

/** Why somebody may not change the settings, as a sentence for them; undefined where they may. */
export async function refusalOfSettings(
  deps: Pick<Deps, 'logger'>,
  client: webApi.WebClient,
  user: string,
): Promise<string | undefined> {
  const admin = await isAdmin(deps, client, user);
  if (admin === undefined)
    return 'Slack didn’t tell me whether you are an admin here, so nothing was changed. Please try again in a minute.';
  return admin ? undefined : 'Only admins and owners of this workspace can see and change its settings.';
}
