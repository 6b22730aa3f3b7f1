import { useEffect } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { AboutTab } from '../views/AboutTab.tsx';
import { HomeTab } from '../views/HomeTab.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { MessagesTab } from './MessagesTab.tsx';

interface Props {
  channel: PageChannel;
  onBack: () => void;
}

/** The middle of the window: a channel, or the direct message with the app and its tabs. */
export function Conversation({ channel, onBack }: Props) {
  const { route, request, state } = useWorkspace();
  const isApp = channel.kind === 'app_dm';
  const tab = isApp ? route.tab : 'messages';

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each opening of a tab
  useEffect(() => {
    if (isApp && tab !== 'about') void request('open_tab', { tab });
  }, [isApp, tab, state.me]);

  useEffect(() => {
    document.title = `${isApp ? channel.name : `#${channel.name}`} · ${state.workspace.name}`;
  }, [isApp, channel.name, state.workspace.name]);

  return (
    <main className="conversation">
      <ConversationHeader channel={channel} onBack={onBack} />
      {tab === 'home' && <HomeTab />}
      {tab === 'about' && <AboutTab />}
      {tab === 'messages' && <MessagesTab channel={channel} />}
    </main>
  );
}
