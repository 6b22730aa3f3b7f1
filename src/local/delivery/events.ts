import { TIMING } from '../core/constants.ts';
import type { JsonObject } from '../core/json.ts';
import { IDS } from '../state/seed.ts';
import type { Workspace } from '../state/workspace.ts';
import type { AckFault } from './delivery.ts';

/** The scope without which an event of a type is not sent. */
const EVENT_SCOPES: Record<string, string> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.im': 'im:history',
  member_joined_channel: 'channels:read',
  reaction_added: 'reactions:read',
};

/**
 * Sends an event to the app if its manifest subscribes to it and has the scope for it, and again at Slack's
 * intervals until it is acknowledged.
 *
 * @param subscription Name as in the manifest's `bot_events`: `message.im`, `app_mention`, …
 */
export function sendEvent(workspace: Workspace, subscription: string, event: JsonObject): void {
  const { settings, oauth_config } = workspace.manifest;
  const scope = EVENT_SCOPES[subscription];
  if (!settings.event_subscriptions.bot_events.includes(subscription)) return;
  if (scope && !oauth_config.scopes.bot.includes(scope)) return;
  void attempt(workspace, wrap(workspace, event), 0);
}

async function attempt(
  workspace: Workspace,
  payload: JsonObject,
  tries: number,
  fault?: AckFault,
): Promise<void> {
  const ack = await workspace.delivery.send({
    type: 'events_api',
    payload,
    ...(fault ? { retry: { attempt: tries, reason: REASONS[fault] } } : {}),
  });
  const wait = TIMING.eventRetries[tries];
  if (ack.ok || !ack.retry || wait === undefined) return;
  const again = () => void attempt(workspace, payload, tries + 1, ack.fault);
  if (wait === 0) again();
  else workspace.clock.after(wait, again);
}

const REASONS: Record<AckFault, string> = {
  timeout: 'http_timeout',
  not_connected: 'connection_failed',
  connection_failed: 'connection_failed',
  http_error: 'http_error',
};

function wrap(workspace: Workspace, event: JsonObject): JsonObject {
  const { ids, clock, secrets, team } = workspace;
  return {
    token: secrets.verification,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: IDS.app,
    event,
    type: 'event_callback',
    event_id: ids.next('Ev'),
    event_time: Math.floor(clock.now() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: IDS.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: ids.secret(),
  };
}
