import type { JsonObject } from '../core/json.ts';
import { IDS } from './seed.ts';
import type { Channel, Message, Person, View } from './types.ts';
import type { Workspace } from './workspace.ts';

/** A user object as `users.info` gives it. */
export function userJson(workspace: Workspace, person: Person): JsonObject {
  // Whoever made a workspace is its primary owner; Slack counts owners among the admins.
  const isOwner = person.id === IDS.you;
  return {
    id: person.id,
    team_id: workspace.team.id,
    name: person.name,
    deleted: false,
    color: person.color.slice(1),
    real_name: person.realName,
    tz: 'Etc/UTC',
    tz_label: 'Coordinated Universal Time',
    tz_offset: 0,
    profile: {
      title: person.title,
      real_name: person.realName,
      real_name_normalized: person.realName,
      display_name: person.name,
      display_name_normalized: person.name,
      phone: '',
      skype: '',
      status_text: '',
      status_emoji: '',
      status_emoji_display_info: [],
      status_expiration: 0,
      team: workspace.team.id,
      ...(person.kind === 'app' ? { api_app_id: IDS.app, bot_id: IDS.bot } : {}),
    },
    is_admin: isOwner,
    is_owner: isOwner,
    is_primary_owner: isOwner,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: person.kind === 'app',
    is_app_user: false,
    updated: 0,
  };
}

/** A conversation as the app sees it. */
export function channelJson(workspace: Workspace, channel: Channel): JsonObject {
  const im = channel.kind === 'app_dm';
  const base = {
    id: channel.id,
    created: channel.created,
    is_archived: false,
    is_channel: !im,
    is_group: false,
    is_im: im,
    is_mpim: false,
    is_private: im,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: workspace.team.id,
  };
  if (im) return { ...base, user: [...channel.members].find((id) => id !== IDS.botUser) };
  const people = channel.members.size;
  const text = { value: channel.topic, creator: IDS.you, last_set: channel.created };
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_general: channel.name === 'general',
    is_member: channel.members.has(IDS.botUser),
    creator: IDS.you,
    topic: text,
    purpose: { ...text, value: '' },
    previous_names: [],
    num_members: people,
  };
}

export function botProfile(workspace: Workspace): JsonObject {
  return {
    id: IDS.bot,
    app_id: IDS.app,
    name: workspace.people.get(IDS.botUser)?.realName,
    icons: {},
    deleted: false,
    updated: 0,
    team_id: workspace.team.id,
  };
}

/** A message as the Web API, events and payloads carry it. */
export function messageJson(workspace: Workspace, message: Message): JsonObject {
  const replies = workspace.messages.replies(message.channel, message.ts);
  const thread = message.threadTs ?? (replies.length > 0 ? message.ts : undefined);
  const parent = message.threadTs && workspace.messages.get(message.channel, message.threadTs);
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: workspace.team.id,
    ...(message.clientMsgId ? { client_msg_id: message.clientMsgId } : {}),
    ...(message.user === IDS.botUser
      ? { bot_id: IDS.bot, app_id: IDS.app, bot_profile: botProfile(workspace) }
      : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(thread ? { thread_ts: thread } : {}),
    ...(parent ? { parent_user_id: parent.user } : {}),
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((reaction) => ({ ...reaction, count: reaction.users.length })) }
      : {}),
    ...(replies.length > 0
      ? {
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          reply_users_count: new Set(replies.map((reply) => reply.user)).size,
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
  };
}

/** @param values What the person has entered so far, as `state.values`. */
export function viewJson(workspace: Workspace, view: View, values: unknown = {}): JsonObject {
  return {
    id: view.id,
    team_id: workspace.team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values },
    hash: view.hash,
    title: view.title,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: IDS.app,
    external_id: view.externalId,
    app_installed_team_id: workspace.team.id,
    bot_id: IDS.bot,
  };
}
