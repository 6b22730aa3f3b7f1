import type { Message } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { publishMessage } from './audience.ts';

/** @returns False where this person had already reacted so. */
export function addReaction(workspace: Workspace, message: Message, name: string, user: string): boolean {
  const reaction = message.reactions.find((other) => other.name === name);
  if (reaction?.users.includes(user)) return false;
  if (reaction) reaction.users.push(user);
  else message.reactions.push({ name, users: [user] });
  publishMessage(workspace, message);
  return true;
}

/** Takes a reaction back; one that nobody holds any more goes. */
export function removeReaction(workspace: Workspace, message: Message, name: string, user: string): void {
  message.reactions = message.reactions
    .map((reaction) =>
      reaction.name === name ? { ...reaction, users: reaction.users.filter((id) => id !== user) } : reaction,
    )
    .filter((reaction) => reaction.users.length > 0);
  publishMessage(workspace, message);
}
