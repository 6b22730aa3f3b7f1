import { Refusal } from '../core/refusal.ts';
import { sendEvent } from '../delivery/events.ts';
import { typedToText } from '../domain/markup.ts';
import { mentionsApp } from '../domain/message-events.ts';
import { slackbotSays } from '../domain/messages.ts';
import { pageChannel } from '../state/page-json.ts';
import { IDS } from '../state/seed.ts';
import type { Workspace } from '../state/workspace.ts';
import { findVisibleChannel } from '../surface/surface.ts';
import type { Act } from './act.ts';

/** Adds the app to a channel. */
export const invite: Act<'invite_app'> = (workspace, me, { channel: id }) => {
  const channel = findVisibleChannel(workspace, me, id);
  if (channel.kind !== 'channel')
    throw new Refusal('method_not_supported_for_channel_type', 'Nobody can be added here.');
  if (channel.members.has(IDS.botUser))
    throw new Refusal('already_in_channel', 'The app is already in this channel.');
  channel.members.add(IDS.botUser);
  workspace.feed.publish(channel.members, { type: 'channel', channel: pageChannel(channel) });
  sendEvent(workspace, 'member_joined_channel', {
    type: 'member_joined_channel',
    user: IDS.botUser,
    channel: id,
    channel_type: 'C',
    team: workspace.team.id,
    inviter: me,
    event_ts: workspace.nextTs(),
  });
  return {};
};

/** `/invite @App`, which Slack has built in. */
export function inviteByCommand(workspace: Workspace, me: string, channel: string, text: string): object {
  if (!mentionsApp(typedToText(workspace, text))) {
    throw new Refusal('user_not_found', 'Only the app can be invited in this workspace.');
  }
  invite(workspace, me, { channel });
  slackbotSays(workspace, me, channel, `<@${IDS.botUser}> was added to this channel.`);
  return {};
}
