import type { PageApp, PageChannel, PageMessage, PageView } from '../page-api.ts';
import { IDS } from './seed.ts';
import type { Channel, Message, View } from './types.ts';
import type { Workspace } from './workspace.ts';

/** A message as its readers' pages draw it. */
export function pageMessage(workspace: Workspace, message: Message): PageMessage {
  const replies = workspace.messages.replies(message.channel, message.ts);
  const thread = message.threadTs ?? (replies.length > 0 ? message.ts : undefined);
  const latest = replies.at(-1)?.ts;
  // What a person typed is all in the text; the rich_text that goes with it is for the app.
  const blocks = message.user === IDS.botUser ? message.blocks : [];
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks,
    // Slack marks changed text, not changed blocks.
    edited: message.edited !== undefined && blocks.length === 0,
    ephemeral: message.visibleTo !== undefined,
    reactions: message.reactions,
    ...(thread ? { threadTs: thread } : {}),
    ...(message.replyTo ? { replyTo: message.replyTo } : {}),
    ...(message.broadcast ? { broadcast: true } : {}),
    ...(latest
      ? {
          replyCount: replies.length,
          replyUsers: [...new Set(replies.map((reply) => reply.user))],
          latestReply: latest,
        }
      : {}),
  };
}

export function pageView(view: View): PageView {
  const { id, type, hash, title, submit, close, blocks, errors } = view;
  return { id, type, hash, title, submit, close, blocks, errors };
}

export function pageChannel(channel: Channel): PageChannel {
  const { id, name, kind, topic, members } = channel;
  return { id, name, kind, topic, members: [...members] };
}

export function pageApp(workspace: Workspace): PageApp {
  const { display_information: about, features } = workspace.manifest;
  const home = features.app_home;
  return {
    id: IDS.app,
    botUserId: IDS.botUser,
    name: workspace.people.get(IDS.botUser)?.realName ?? about.name,
    description: about.description,
    longDescription: about.long_description,
    color: about.background_color,
    homeTab: home.home_tab_enabled,
    messagesTab: home.messages_tab_enabled,
    messagesReadOnly: home.messages_tab_read_only_enabled,
    connected: workspace.delivery.connected,
  };
}
