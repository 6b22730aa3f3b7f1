import type { JsonObject } from '../core/json.ts';
import { IDS } from '../state/seed.ts';
import type { Channel } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** The name that payloads give a conversation. */
export function payloadChannelName(channel: Channel): string {
  return channel.kind === 'app_dm' ? 'directmessage' : channel.name;
}

/** The fields that every interaction has. */
export function interaction(workspace: Workspace, type: string, user: string): JsonObject {
  const name = workspace.people.get(user)?.name ?? '';
  return {
    type,
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: user, username: name, name, team_id: workspace.team.id },
    api_app_id: IDS.app,
    token: workspace.secrets.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** When something was clicked: seconds since 1970 with six decimals. */
export function actionTs(workspace: Workspace): string {
  return (workspace.clock.now() / 1_000).toFixed(6);
}

/** The address that a payload carries as `response_url`. */
export function responseUrl(workspace: Workspace, secret: string): string {
  return `${workspace.baseUrl}/response/${workspace.team.id}/${secret}`;
}
