import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Emoji } from '../text/Emoji.tsx';

/** The reactions under a message; pressing one adds or takes back one's own. */
export function Reactions({ message }: { message: PageMessage }) {
  const { state, attempt, person } = useWorkspace();
  if (message.reactions.length === 0) return null;
  const { channel, ts } = message;
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => (
        <button
          key={name}
          type="button"
          className="reactions__one"
          aria-pressed={users.includes(state.me)}
          title={users.map((id) => person(id).realName).join(', ')}
          onClick={() => void attempt('react', { channel, ts, name })}
        >
          <Emoji name={name} /> {users.length}
        </button>
      ))}
    </div>
  );
}
