import type { JsonObject } from '../core/json.ts';
import { IDS } from '../state/seed.ts';
import type { Channel } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { payloadChannelName, responseUrl } from './common.ts';

/** What the app is told of a slash command. */
export function slashCommandPayload(
  workspace: Workspace,
  given: { user: string; channel: Channel; command: string; text: string; responseSecret: string },
): JsonObject {
  return {
    token: workspace.secrets.verification,
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: given.channel.id,
    channel_name: payloadChannelName(given.channel),
    user_id: given.user,
    user_name: workspace.people.get(given.user)?.name ?? '',
    command: given.command,
    text: given.text,
    api_app_id: IDS.app,
    is_enterprise_install: 'false',
    response_url: responseUrl(workspace, given.responseSecret),
    trigger_id: workspace.triggers.issue({ user: given.user }),
  };
}
