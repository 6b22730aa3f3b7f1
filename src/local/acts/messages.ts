import { CAPS } from '../core/constants.ts';
import { Refusal } from '../core/refusal.ts';
import { sendEvent } from '../delivery/events.ts';
import { richText, typedToText } from '../domain/markup.ts';
import { mentionsApp } from '../domain/message-events.ts';
import { changeMessage, deleteMessage, postMessage, slackbotSays } from '../domain/messages.ts';
import { addReaction, removeReaction } from '../domain/reactions.ts';
import { IDS } from '../state/seed.ts';
import type { Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { findVisibleChannel, findVisibleMessage } from '../surface/surface.ts';
import type { Act } from './act.ts';

/** Says something in a conversation or a thread. */
export const post: Act<'post'> = (workspace, me, { channel: id, text: typed, threadTs }) => {
  const channel = findVisibleChannel(workspace, me, id);
  const readOnly = workspace.manifest.features.app_home.messages_tab_read_only_enabled;
  if (channel.kind === 'app_dm' && readOnly) {
    throw new Refusal('restricted_action', 'Sending messages to this app has been turned off.');
  }
  if (threadTs) findVisibleMessage(workspace, me, id, threadTs);
  const content = typedContent(workspace, typed);
  const message = postMessage(workspace, {
    channel: id,
    user: me,
    ...content,
    clientMsgId: workspace.ids.uuid(),
    ...(threadTs ? { threadTs } : {}),
  });
  if (channel.kind === 'channel' && !channel.members.has(IDS.botUser) && mentionsApp(content.text)) {
    const app = workspace.people.get(IDS.botUser);
    const hint = `You mentioned <@${IDS.botUser}>, but they're not in this channel. To add them, type \`/invite @${app?.name}\`.`;
    slackbotSays(workspace, me, id, hint);
  }
  return { ts: message.ts };
};

export const edit: Act<'edit'> = (workspace, me, { channel, ts, text }) => {
  changeMessage(workspace, ownMessage(workspace, me, channel, ts), typedContent(workspace, text), me);
  return {};
};

export const remove: Act<'delete'> = (workspace, me, { channel, ts }) => {
  deleteMessage(workspace, ownMessage(workspace, me, channel, ts));
  return {};
};

/** Reacts, or takes the same reaction back. */
export const react: Act<'react'> = (workspace, me, { channel, ts, name }) => {
  const message = findVisibleMessage(workspace, me, channel, ts);
  if (addReaction(workspace, message, name, me)) {
    sendEvent(workspace, 'reaction_added', {
      type: 'reaction_added',
      user: me,
      reaction: name,
      item_user: message.user,
      item: { type: 'message', channel, ts },
      event_ts: workspace.nextTs(),
    });
  } else removeReaction(workspace, message, name, me);
  return {};
};

/** Takes a private message out of one's own sight. */
export const dismiss: Act<'dismiss'> = (workspace, me, { channel, ts }) => {
  const message = findVisibleMessage(workspace, me, channel, ts);
  if (message.visibleTo !== me)
    throw new Refusal('cant_delete_message', 'Only private messages can be dismissed.');
  deleteMessage(workspace, message);
  return {};
};

function typedContent(workspace: Workspace, typed: string): Pick<Message, 'text' | 'blocks'> {
  if (typed.trim() === '') throw new Refusal('no_text', 'There is nothing to send.');
  if (typed.length > CAPS.messageText) throw new Refusal('msg_too_long', 'This message is too long to send.');
  const text = typedToText(workspace, typed);
  return { text, blocks: [richText(workspace, text)] };
}

function ownMessage(workspace: Workspace, me: string, channel: string, ts: string): Message {
  const message = findVisibleMessage(workspace, me, channel, ts);
  if (message.user !== me) throw new Refusal('cant_update_message', 'You can only change your own messages.');
  return message;
}
