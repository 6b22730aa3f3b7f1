import type { PageChannel } from '../../page-api.ts';
import { formatRoute } from '../state/route.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  channel: PageChannel;
  onLeave: () => void;
}

/** One conversation of the side bar; bold where there is something new. */
export function SidebarLink({ channel, onLeave }: Props) {
  const { state, route, person } = useWorkspace();
  const isNew = state.unread.includes(channel.id);
  const isOpen = route.channel === channel.id;
  return (
    <a
      className={isNew ? 'sidebar__link sidebar__link--new' : 'sidebar__link'}
      href={formatRoute({ channel: channel.id, tab: 'messages', thread: null })}
      aria-current={isOpen ? 'page' : undefined}
      onClick={onLeave}
    >
      {channel.kind === 'channel' ? (
        <Icon name="hash" size={16} />
      ) : (
        <Avatar of={person(state.app.botUserId)} size={20} />
      )}
      <span>{channel.name}</span>
      {channel.kind === 'app_dm' && (
        <span
          className={state.app.connected ? 'presence presence--on' : 'presence'}
          title={state.app.connected ? 'Connected' : 'Not connected'}
        />
      )}
      {isNew && <span className="visually-hidden">, new messages</span>}
    </a>
  );
}
