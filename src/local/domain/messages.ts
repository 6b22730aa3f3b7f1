import { IDS } from '../state/seed.ts';
import { messageJson } from '../state/slack-json.ts';
import type { Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { audience, publishMessage } from './audience.ts';
import { announceChanged, announceDeleted, announcePosted } from './message-events.ts';

/** What a message is made of; a reply to a reply becomes a reply to the thread. */
export type Draft = Omit<Message, 'ts' | 'reactions' | 'edited'>;

/** Adds a message, shows it, and tells the app. */
export function postMessage(workspace: Workspace, draft: Draft): Message {
  const message: Message = { ...draft, ts: workspace.nextTs(), reactions: [] };
  const root = draft.threadTs && workspace.messages.get(draft.channel, draft.threadTs)?.threadTs;
  if (root) message.threadTs = root;
  workspace.messages.add(message);
  publishMessage(workspace, message);
  announcePosted(workspace, message);
  return message;
}

/** Changes a message's text and blocks; `by` marks it as edited. */
export function changeMessage(
  workspace: Workspace,
  message: Message,
  change: Partial<Pick<Message, 'text' | 'blocks' | 'metadata'>>,
  by?: string,
): void {
  const previous = messageJson(workspace, message);
  Object.assign(message, change);
  if (by) message.edited = { user: by, ts: workspace.nextTs() };
  publishMessage(workspace, message);
  announceChanged(workspace, message, previous);
}

/** Takes a message away. */
export function deleteMessage(workspace: Workspace, message: Message): void {
  const previous = messageJson(workspace, message);
  workspace.messages.remove(message);
  workspace.feed.publish(audience(workspace, message), {
    type: 'message_deleted',
    channel: message.channel,
    ts: message.ts,
  });
  const parent = message.threadTs && workspace.messages.get(message.channel, message.threadTs);
  if (parent) publishMessage(workspace, parent);
  announceDeleted(workspace, message, previous);
}

/** Slackbot's word to one person, only visible to them. */
export function slackbotSays(workspace: Workspace, to: string, channel: string, text: string): void {
  postMessage(workspace, { channel, user: IDS.slackbot, text, blocks: [], visibleTo: to });
}
