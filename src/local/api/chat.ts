import { CAPS } from '../core/constants.ts';
import { changeMessage, deleteMessage, postMessage } from '../domain/messages.ts';
import { IDS } from '../state/seed.ts';
import { messageJson } from '../state/slack-json.ts';
import type { Channel, Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { readContent } from './content.ts';
import { findChannel, findJoined, findMessage } from './find.ts';
import type { MethodContext, Methods } from './method.ts';
import { clearStatuses } from './status.ts';

const scopes = ['chat:write'];

/** Messages. */
export const chatMethods: Methods = {
  'chat.postMessage': { scopes, run: post },
  'chat.postEphemeral': { scopes, run: postEphemeral },
  'chat.update': { scopes, run: update },
  'chat.delete': { scopes, run: remove },
  'chat.getPermalink': {
    run({ workspace, args }) {
      const channel = findChannel(workspace, args.required('channel'));
      const { ts } = findMessage(workspace, channel, args.required('message_ts'));
      const permalink = `${workspace.baseUrl}/archives/${channel.id}/p${ts.replace('.', '')}`;
      return { channel: channel.id, permalink };
    },
  },
};

function post({ workspace, args }: MethodContext) {
  const channel = findWritable(workspace, args);
  const before = postedBefore(workspace, channel, args);
  if (before) return { channel: channel.id, ts: before.ts, message: messageJson(workspace, before) };
  const thread = readThread(workspace, channel, args);
  const metadata = args.json('metadata');
  const { warning, ...content } = readContent(workspace, args);
  const clientMsgId = args.text('client_msg_id');
  const message = postMessage(workspace, {
    channel: channel.id,
    user: IDS.botUser,
    ...content,
    ...thread,
    ...(thread.threadTs && args.flag('reply_broadcast') ? { broadcast: true } : {}),
    ...(metadata ? { metadata } : {}),
    ...(clientMsgId ? { clientMsgId } : {}),
  });
  if (clientMsgId) workspace.posted.set(`${channel.id}:${clientMsgId}`, message.ts);
  clearStatuses(workspace, channel.id);
  return { channel: channel.id, ts: message.ts, message: messageJson(workspace, message), ...warning };
}

/** A `client_msg_id` is posted once in a channel: the second time the first message comes back. */
function postedBefore(workspace: Workspace, channel: Channel, args: Args): Message | undefined {
  const ts = workspace.posted.get(`${channel.id}:${args.text('client_msg_id')}`);
  if (ts === undefined) return undefined;
  const message = workspace.messages.get(channel.id, ts);
  if (!message) throw new ApiError('duplicate_message_not_found');
  return message;
}

function postEphemeral({ workspace, args }: MethodContext) {
  const channel = findJoined(workspace, args.required('channel'));
  const user = args.required('user');
  if (!workspace.people.has(user)) throw new ApiError('user_not_found');
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
  const { warning, ...content } = readContent(workspace, args);
  const message = postMessage(workspace, {
    channel: channel.id,
    user: IDS.botUser,
    visibleTo: user,
    ...content,
    ...readThread(workspace, channel, args),
  });
  return { message_ts: message.ts, ...warning };
}

function update({ workspace, args }: MethodContext) {
  const channel = findChannel(workspace, args.required('channel'));
  const message = findMessage(workspace, channel, args.required('ts'));
  if (message.user !== IDS.botUser) throw new ApiError('cant_update_message');
  if (args.text('text').length > CAPS.updatedText) throw new ApiError('msg_too_long');
  // Text without blocks takes the old blocks away; without text they stay.
  const kept = args.has('text') || args.has('blocks') ? [] : message.blocks;
  const { warning, ...content } = readContent(workspace, args, kept);
  changeMessage(workspace, message, args.has('text') ? content : { blocks: content.blocks }, IDS.botUser);
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(workspace, message),
  };
}

function remove({ workspace, args }: MethodContext) {
  const channel = findChannel(workspace, args.required('channel'));
  const message = findMessage(workspace, channel, args.required('ts'));
  if (message.user !== IDS.botUser) throw new ApiError('cant_delete_message');
  deleteMessage(workspace, message);
  return { channel: channel.id, ts: message.ts };
}

function findWritable(workspace: Workspace, args: Args): Channel {
  const channel = findChannel(workspace, args.required('channel'));
  const anywhere = workspace.manifest.oauth_config.scopes.bot.includes('chat:write.public');
  return anywhere ? channel : findJoined(workspace, channel.id);
}

function readThread(workspace: Workspace, channel: Channel, args: Args): { threadTs?: string } {
  const threadTs = args.text('thread_ts');
  if (!threadTs) return {};
  const parent = workspace.messages.get(channel.id, threadTs);
  if (!parent || parent.visibleTo) throw new ApiError('thread_not_found');
  return { threadTs };
}
