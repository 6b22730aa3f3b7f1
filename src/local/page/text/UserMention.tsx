import { useWorkspace } from '../state/workspace.ts';

/** "@Name", set off as Slack does; more so where it is the reader. */
export function UserMention({ id, isMe }: { id: string; isMe: boolean }) {
  const { person } = useWorkspace();
  return <span className={isMe ? 'mention mention--me' : 'mention'}>@{person(id).realName}</span>;
}
