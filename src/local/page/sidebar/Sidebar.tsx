import { useWorkspace } from '../state/workspace.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { SidebarLink } from './SidebarLink.tsx';

/** The workspace's name and its conversations; on a phone a page of its own. */
export function Sidebar({ onLeave }: { onLeave: () => void }) {
  const { state } = useWorkspace();
  const channels = state.channels.filter((one) => one.kind === 'channel');
  const direct = state.channels.filter((one) => one.kind === 'app_dm');
  return (
    <nav className="sidebar" aria-label="Conversations">
      <header className="sidebar__head">
        <span className="sidebar__name">{state.workspace.name}</span>
        <span className="sidebar__person">
          <PersonMenu />
        </span>
      </header>
      <div className="sidebar__list">
        <h2>Channels</h2>
        {channels.map((one) => (
          <SidebarLink key={one.id} channel={one} onLeave={onLeave} />
        ))}
        <h2>Apps</h2>
        {direct.map((one) => (
          <SidebarLink key={one.id} channel={one} onLeave={onLeave} />
        ))}
      </div>
    </nav>
  );
}
