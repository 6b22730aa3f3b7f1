import type { PageChannel, PageCommand } from '../../page-api.ts';
import type { WorkspaceState } from '../state/reducer.ts';

/** The app's commands, and Slack's own `/invite` where the app is not in the channel yet. */
export function commandsIn({ commands, app, people }: WorkspaceState, channel: PageChannel): PageCommand[] {
  if (channel.kind !== 'channel' || channel.members.includes(app.botUserId)) return commands;
  const bot = people.find((one) => one.id === app.botUserId);
  const invite = {
    command: '/invite',
    usageHint: `@${bot?.name ?? app.name}`,
    description: `Add ${app.name} to #${channel.name}`,
  };
  return [...commands, invite];
}
