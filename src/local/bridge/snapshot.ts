import type { Snapshot } from '../page-api.ts';
import { pageApp, pageChannel, pageMessage, pageView } from '../state/page-json.ts';
import type { Workspace } from '../state/workspace.ts';

/** All that one person's page needs to draw the workspace as it is now. */
export function snapshot(workspace: Workspace, me: string): Snapshot {
  const { features } = workspace.manifest;
  const channels = [...workspace.channels.values()].filter((channel) => channel.members.has(me));
  const messages = channels.flatMap((channel) =>
    workspace.messages.in(channel.id).filter((message) => !message.visibleTo || message.visibleTo === me),
  );
  const shortcuts = (type: 'message' | 'global') =>
    features.shortcuts
      .filter((shortcut) => shortcut.type === type)
      .map(({ callback_id, name, description }) => ({ callbackId: callback_id, name, description }));
  const home = workspace.views.home(me);
  return {
    seq: workspace.feed.seq,
    workspace: workspace.team,
    me,
    people: [...workspace.people.values()],
    app: pageApp(workspace),
    channels: channels.map(pageChannel),
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    messageShortcuts: shortcuts('message'),
    globalShortcuts: shortcuts('global'),
    messages: messages.map((message) => pageMessage(workspace, message)),
    views: workspace.views.stack(me).map(pageView),
    home: home ? pageView(home) : null,
    prompts: [...workspace.prompts.values()].filter((prompts) =>
      channels.some(({ id }) => id === prompts.channel),
    ),
    firstVisit: workspace.newcomers.has(me),
  };
}
