import { Refusal } from '../core/refusal.ts';
import { actionTs, interaction, payloadChannelName, responseUrl } from '../payloads/common.ts';
import { messageJson } from '../state/slack-json.ts';
import type { Workspace } from '../state/workspace.ts';
import { findVisibleChannel, findVisibleMessage } from '../surface/surface.ts';
import type { Act } from './act.ts';
import { interact } from './interact.ts';

/** Uses a shortcut from a message's menu. */
export const messageShortcut: Act<'message_shortcut'> = async (
  workspace,
  me,
  { callbackId, channel: id, ts },
) => {
  registered(workspace, 'message', callbackId);
  const channel = findVisibleChannel(workspace, me, id);
  const message = findVisibleMessage(workspace, me, id, ts);
  if (message.visibleTo) throw new Refusal('message_not_found', 'Private messages have no shortcuts.');
  const secret = workspace.responseUrls.issue({ channel: id, user: me });
  // Message shortcuts are older than the rest, and say less of who and what.
  const { api_app_id, user, ...common } = interaction(workspace, 'message_action', me);
  await interact(workspace, {
    ...common,
    user: { id: me, name: workspace.people.get(me)?.name, team_id: workspace.team.id },
    action_ts: actionTs(workspace),
    channel: { id, name: payloadChannelName(channel) },
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue({ user: me }),
    response_url: responseUrl(workspace, secret),
    message_ts: ts,
    message: messageJson(workspace, message),
  });
  return {};
};

/** Uses a shortcut from the workspace's menu. */
export const globalShortcut: Act<'global_shortcut'> = async (workspace, me, { callbackId }) => {
  registered(workspace, 'global', callbackId);
  await interact(workspace, {
    ...interaction(workspace, 'shortcut', me),
    action_ts: actionTs(workspace),
    callback_id: callbackId,
    trigger_id: workspace.triggers.issue({ user: me }),
  });
  return {};
};

function registered(workspace: Workspace, type: 'message' | 'global', callbackId: string): void {
  const { shortcuts } = workspace.manifest.features;
  const known = shortcuts.some((shortcut) => shortcut.type === type && shortcut.callback_id === callbackId);
  if (!known) throw new Refusal('shortcut_not_found', 'The app has no such shortcut.');
}
