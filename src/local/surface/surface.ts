import type { JsonObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import type { PageBlock, SurfaceRef } from '../page-api.ts';
import { payloadChannelName } from '../payloads/common.ts';
import { messageJson, viewJson } from '../state/slack-json.ts';
import type { Channel, Message, View } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** A message or view that one person can act on. */
export type Surface =
  | { type: 'message'; message: Message; channel: Channel; blocks: PageBlock[] }
  | { type: 'view'; view: View; blocks: PageBlock[] };

/**
 * Finds what a person acts on.
 *
 * @throws Refusal where it is gone or not theirs.
 */
export function findSurface(workspace: Workspace, me: string, ref: SurfaceRef): Surface {
  if (ref.type === 'view') {
    const view = workspace.views.find(ref.viewId);
    if (view?.user === me) return { type: 'view', view, blocks: view.blocks };
    throw new Refusal('view_not_found', 'This window is no longer open.');
  }
  const channel = findVisibleChannel(workspace, me, ref.channel);
  const message = findVisibleMessage(workspace, me, ref.channel, ref.ts);
  return { type: 'message', message, channel, blocks: message.blocks };
}

/** A conversation that a person is in. */
export function findVisibleChannel(workspace: Workspace, me: string, id: string): Channel {
  const channel = workspace.channels.get(id);
  if (channel?.members.has(me)) return channel;
  throw new Refusal('channel_not_found', 'You are not in this conversation.');
}

/** A message that a person sees. */
export function findVisibleMessage(workspace: Workspace, me: string, channel: string, ts: string): Message {
  findVisibleChannel(workspace, me, channel);
  const message = workspace.messages.get(channel, ts);
  if (message && (!message.visibleTo || message.visibleTo === me)) return message;
  throw new Refusal('message_not_found', 'This message is gone.');
}

/**
 * The fields by which an interaction says where it happened.
 *
 * @param values Of the inputs on the surface, as `state.values`.
 */
export function whereabouts(workspace: Workspace, surface: Surface, values: unknown): JsonObject {
  if (surface.type === 'view') {
    return {
      container: { type: 'view', view_id: surface.view.id },
      view: viewJson(workspace, surface.view, values),
    };
  }
  const { message, channel } = surface;
  const ephemeral = message.visibleTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: channel.id, name: payloadChannelName(channel) },
    // Slack does not send the content of a private message back.
    ...(ephemeral ? {} : { message: messageJson(workspace, message) }),
    state: { values },
  };
}
