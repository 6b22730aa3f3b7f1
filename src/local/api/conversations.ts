import { channelJson, messageJson } from '../state/slack-json.ts';
import type { Channel, Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { findChannel, findJoined } from './find.ts';
import type { MethodContext, Methods } from './method.ts';

const read = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const history = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** Channels, direct messages and what was said in them. */
export const conversationMethods: Methods = {
  'conversations.open': { scopes: ['im:write', 'mpim:write', 'groups:write', 'channels:manage'], run: open },
  'conversations.info': {
    scopes: read,
    run: ({ workspace, args }) => ({
      channel: channelJson(workspace, findChannel(workspace, args.required('channel'))),
    }),
  },
  'conversations.list': { scopes: read, run: list },
  'conversations.members': {
    scopes: read,
    run: ({ workspace, args }) => ({
      members: [...findChannel(workspace, args.required('channel')).members],
      response_metadata: { next_cursor: '' },
    }),
  },
  'conversations.history': {
    scopes: history,
    run({ workspace, args }) {
      const channel = findJoined(workspace, args.required('channel'));
      const messages = workspace.messages
        .in(channel.id)
        .filter((message) => !message.threadTs || message.broadcast);
      return page(workspace, messages.toReversed(), args);
    },
  },
  'conversations.replies': { scopes: history, run: replies },
};

function open({ workspace, args }: MethodContext) {
  if (args.has('channel')) return opened(workspace, findJoined(workspace, args.text('channel')), args);
  if (!args.has('users')) throw new ApiError('users_list_not_supplied');
  const users = args.text('users').split(',');
  if (users.some((user) => !workspace.people.has(user))) throw new ApiError('user_not_found');
  if (users.length > 1) throw new ApiError('method_not_supported_for_channel_type');
  const person = workspace.people.get(users[0] ?? '');
  if (person?.kind !== 'person') throw new ApiError('cannot_dm_bot');
  return opened(workspace, findChannel(workspace, person.id), args);
}

function opened(workspace: Workspace, channel: Channel, args: Args) {
  return {
    no_op: true,
    already_open: true,
    channel: args.flag('return_im') ? channelJson(workspace, channel) : { id: channel.id },
  };
}

function list({ workspace, args }: MethodContext) {
  const types = (args.text('types') || 'public_channel').split(',');
  const channels = [...workspace.channels.values()].filter((channel) =>
    types.includes(channel.kind === 'app_dm' ? 'im' : 'public_channel'),
  );
  return {
    channels: channels.map((channel) => channelJson(workspace, channel)),
    response_metadata: { next_cursor: '' },
  };
}

function replies({ workspace, args }: MethodContext) {
  const channel = findJoined(workspace, args.required('channel'));
  const given = workspace.messages.get(channel.id, args.required('ts'));
  const parent = given?.threadTs ? workspace.messages.get(channel.id, given.threadTs) : given;
  if (!parent || parent.visibleTo) throw new ApiError('thread_not_found');
  return page(workspace, [parent, ...workspace.messages.replies(channel.id, parent.ts)], args);
}

/** `limit`, `oldest`, `latest` and `inclusive` of a list of messages; private ones are left out. */
function page(workspace: Workspace, messages: Message[], args: Args) {
  const limit = args.number('limit', 100, 999);
  const oldest = Number(args.text('oldest') || 0);
  const latest = Number(args.text('latest') || Number.POSITIVE_INFINITY);
  const within = messages.filter(({ ts, visibleTo }) => {
    if (visibleTo) return false;
    const edge = Number(ts) === oldest || Number(ts) === latest;
    return edge ? args.flag('inclusive') : Number(ts) > oldest && Number(ts) < latest;
  });
  return {
    messages: within.slice(0, limit).map((message) => messageJson(workspace, message)),
    has_more: within.length > limit,
    pin_count: 0,
    ...(within.length > limit ? { response_metadata: { next_cursor: '' } } : {}),
  };
}
