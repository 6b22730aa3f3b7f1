import type { PageChannel } from '../../page-api.ts';
import type { Tab } from '../state/route.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  channel: PageChannel;
  onBack: () => void;
}

const TITLES: Record<Tab, string> = { home: 'Home', messages: 'Messages', about: 'About' };

/** Name, topic and members of a channel; name and tabs of the app. */
export function ConversationHeader({ channel, onBack }: Props) {
  const { state, person, route, go } = useWorkspace();
  const { app } = state;
  const isApp = channel.kind === 'app_dm';
  const tabs: Tab[] = [...(app.homeTab ? (['home'] as const) : []), 'messages', 'about'];

  return (
    <header className={isApp ? 'head head--app' : 'head'}>
      <div className="head__line">
        <IconButton icon="back" label="Back to the channels" className="head__back" onClick={onBack} />
        <h1 className="head__name">
          {isApp ? <Avatar of={person(app.botUserId)} size={24} /> : <Icon name="hash" size={18} />}
          {channel.name}
        </h1>
        {!isApp && (
          <>
            <span className="head__topic">{channel.topic}</span>
            <span
              className="head__members"
              title={channel.members.map((id) => person(id).realName).join(', ')}
            >
              {channel.members.slice(0, 3).map((id) => (
                <Avatar key={id} of={person(id)} size={20} />
              ))}
              {channel.members.length}
              <span className="visually-hidden"> members</span>
            </span>
          </>
        )}
      </div>
      {isApp && (
        <nav className="tabs" aria-label={`${app.name} tabs`}>
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              className="tabs__one"
              aria-current={route.tab === tab ? 'page' : undefined}
              onClick={() => go({ channel: channel.id, tab, thread: null })}
            >
              {TITLES[tab]}
            </button>
          ))}
        </nav>
      )}
    </header>
  );
}
