import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { clockTime, dayTitle } from '../text/date.ts';
import { Avatar } from '../ui/Avatar.tsx';

const FACES = 5;

/** "3 replies", under the parent of a thread. */
export function ReplyBar({ message, count }: { message: PageMessage; count: number }) {
  const { person, go, route } = useWorkspace();
  const last = message.latestReply;
  return (
    <button type="button" className="reply-bar" onClick={() => go({ ...route, thread: message.ts })}>
      {message.replyUsers?.slice(0, FACES).map((id) => (
        <Avatar key={id} of={person(id)} size={24} />
      ))}
      <b>{count === 1 ? '1 reply' : `${count} replies`}</b>
      {last && (
        <span>
          Last reply {dayTitle(last).toLowerCase()} at {clockTime(last)}
        </span>
      )}
    </button>
  );
}
