import { useState } from 'react';
import { Rail } from '../sidebar/Rail.tsx';
import { Sidebar } from '../sidebar/Sidebar.tsx';
import { DraftsContext } from '../state/drafts.ts';
import { useWorkspace } from '../state/workspace.ts';
import { ModalStack } from '../views/ModalStack.tsx';
import { Banner } from './Banner.tsx';
import { Conversation } from './Conversation.tsx';
import { ThreadPanel } from './ThreadPanel.tsx';

/** The whole window: banner, rail, side bar, conversation, thread, and the modal over it all. */
export function Shell() {
  const { state, route, channel, go } = useWorkspace();
  const [drawer, setDrawer] = useState(false);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const open = channel(route.channel);
  const put = (key: string, text: string) => setDrafts((all) => ({ ...all, [key]: text }));
  const looks = `shell${drawer ? ' shell--drawer' : ''}${route.thread ? ' shell--thread' : ''}`;

  return (
    <DraftsContext value={{ all: drafts, put }}>
      <div className={looks}>
        <Banner />
        <Rail />
        <Sidebar onLeave={() => setDrawer(false)} />
        {open ? (
          <Conversation key={open.id} channel={open} onBack={() => setDrawer(true)} />
        ) : (
          <main className="empty">There are no conversations in {state.workspace.name} yet.</main>
        )}
        {open && route.thread && (
          <ThreadPanel
            key={route.thread}
            channel={open}
            thread={route.thread}
            onClose={() => go({ ...route, thread: null })}
          />
        )}
      </div>
      <ModalStack />
    </DraftsContext>
  );
}
