import type { JsonObject } from '../core/json.ts';
import { sendEvent } from '../delivery/events.ts';
import { IDS } from '../state/seed.ts';
import { messageJson } from '../state/slack-json.ts';
import type { Channel, Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** Tells the app of a new message where it may read it, its own among them, and of being mentioned. */
export function announcePosted(workspace: Workspace, message: Message): void {
  const channel = readable(workspace, message);
  if (!channel) return;
  const json = messageJson(workspace, message);
  announce(workspace, channel, { ...json, event_ts: message.ts });
  if (channel.kind === 'channel' && message.user !== IDS.botUser && mentionsApp(message.text)) {
    sendEvent(workspace, 'app_mention', {
      ...json,
      type: 'app_mention',
      channel: channel.id,
      event_ts: message.ts,
    });
  }
}

/** @param previous The message as it was before, as JSON. */
export function announceChanged(workspace: Workspace, message: Message, previous: JsonObject): void {
  hidden(workspace, message, 'message_changed', {
    message: messageJson(workspace, message),
    previous_message: previous,
  });
}

export function announceDeleted(workspace: Workspace, message: Message, previous: JsonObject): void {
  hidden(workspace, message, 'message_deleted', { deleted_ts: message.ts, previous_message: previous });
}

function hidden(workspace: Workspace, message: Message, subtype: string, fields: JsonObject): void {
  const channel = readable(workspace, message);
  const ts = workspace.nextTs();
  if (channel)
    announce(workspace, channel, { type: 'message', subtype, hidden: true, ts, event_ts: ts, ...fields });
}

function announce(workspace: Workspace, channel: Channel, event: JsonObject): void {
  const im = channel.kind === 'app_dm';
  sendEvent(workspace, im ? 'message.im' : 'message.channels', {
    ...event,
    channel: channel.id,
    channel_type: im ? 'im' : 'channel',
  });
}

/** The message's channel, if the app hears of what is said there. */
function readable(workspace: Workspace, message: Message): Channel | undefined {
  const channel = workspace.channels.get(message.channel);
  return message.visibleTo || !channel?.members.has(IDS.botUser) ? undefined : channel;
}

/** Whether the text mentions the app. */
export function mentionsApp(text: string): boolean {
  return text.includes(`<@${IDS.botUser}>`);
}
