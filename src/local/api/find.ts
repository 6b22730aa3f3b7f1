import { IDS } from '../state/seed.ts';
import type { Channel, Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { ApiError } from './api-error.ts';

/** A conversation by id, a channel also by name, a direct message also by its person's id. */
export function findChannel(workspace: Workspace, key: string): Channel {
  const name = key.replace(/^#/, '');
  const found =
    workspace.channels.get(key) ??
    [...workspace.channels.values()].find(
      (channel) =>
        (channel.kind === 'channel' && channel.name === name) ||
        (channel.kind === 'app_dm' && key !== IDS.botUser && channel.members.has(key)),
    );
  if (!found) throw new ApiError('channel_not_found');
  return found;
}

/** A conversation that the app is in. */
export function findJoined(workspace: Workspace, key: string): Channel {
  const channel = findChannel(workspace, key);
  if (!channel.members.has(IDS.botUser)) throw new ApiError('not_in_channel');
  return channel;
}

/** A message that everybody in its channel sees. */
export function findMessage(workspace: Workspace, channel: Channel, ts: string): Message {
  const message = workspace.messages.get(channel.id, ts);
  if (!message || message.visibleTo) throw new ApiError('message_not_found');
  return message;
}
