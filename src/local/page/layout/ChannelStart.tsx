import type { PageChannel } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What stands above the first message of a conversation. */
export function ChannelStart({ channel }: { channel: PageChannel }) {
  const { state, person, attempt } = useWorkspace();
  const { app } = state;
  if (channel.kind === 'app_dm') {
    return (
      <div className="start">
        <div className="start__app">
          <Avatar of={person(app.botUserId)} size={56} />
          <div>
            <b className="start__name">{app.name}</b> <span className="badge">APP</span>
            <p>{app.description}</p>
          </div>
        </div>
        <p>
          This is the very beginning of your direct message history with{' '}
          <span className="mention">@{app.name}</span>.
        </p>
      </div>
    );
  }
  const isIn = channel.members.includes(app.botUserId);
  return (
    <div className="start">
      <h2 className="start__title">
        <Icon name="hash" size={26} /> {channel.name}
      </h2>
      <p>
        This is the very beginning of the #{channel.name} channel. {channel.topic}
      </p>
      {!isIn && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => void attempt('invite_app', { channel: channel.id })}
          >
            Add {app.name} to this channel
          </button>
        </p>
      )}
    </div>
  );
}
