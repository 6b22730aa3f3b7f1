import { pageMessage } from '../state/page-json.ts';
import type { Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** Whose pages show a message. */
export function audience(workspace: Workspace, message: Message): Iterable<string> {
  if (message.visibleTo) return [message.visibleTo];
  return workspace.channels.get(message.channel)?.members ?? [];
}

/** Shows everybody who sees a message how it, and the parent of its thread, look now. */
export function publishMessage(workspace: Workspace, message: Message): void {
  const parent = message.threadTs && workspace.messages.get(message.channel, message.threadTs);
  for (const shown of parent ? [message, parent] : [message]) {
    workspace.feed.publish(audience(workspace, shown), {
      type: 'message',
      message: pageMessage(workspace, shown),
    });
  }
}
