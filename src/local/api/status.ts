import type { Workspace } from '../state/workspace.ts';

/** Shows "is thinking…" in a thread, or in the whole conversation where `threadTs` is empty; empty text ends it. */
export function showStatus(workspace: Workspace, channel: string, threadTs: string, text: string): void {
  const members = workspace.channels.get(channel)?.members ?? [];
  if (text === '') workspace.statuses.delete(`${channel}:${threadTs}`);
  else workspace.statuses.add(`${channel}:${threadTs}`);
  workspace.feed.publish(members, { type: 'status', channel, threadTs, text });
}

/** Ends every status of a conversation: the app has said something there. */
export function clearStatuses(workspace: Workspace, channel: string): void {
  for (const key of [...workspace.statuses]) {
    const [where = '', threadTs = ''] = key.split(':');
    if (where === channel) showStatus(workspace, channel, threadTs, '');
  }
}
