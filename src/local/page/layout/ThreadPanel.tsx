import { useEffect, useRef, useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { Composer } from '../composer/Composer.tsx';
import { inThread } from '../messages/group.ts';
import { MessageList } from '../messages/MessageList.tsx';
import { useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Prompts } from '../welcome/Prompts.tsx';
import { StatusLine } from './StatusLine.tsx';

interface Props {
  channel: PageChannel;
  thread: string;
  onClose: () => void;
}

/** A thread beside its channel; on a phone over it. Escape closes it. */
export function ThreadPanel({ channel, thread, onClose }: Props) {
  const { state } = useWorkspace();
  const [sent, setSent] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const messages = inThread(state.messages, channel.id, thread);

  useEffect(() => {
    panel.current?.querySelector('textarea')?.focus();
  }, []);

  return (
    <aside
      ref={panel}
      className="thread"
      aria-label="Thread"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <header className="head">
        <div className="head__line">
          <h2 className="head__name">Thread</h2>
          <span className="head__topic">
            {channel.kind === 'channel' ? '#' : ''}
            {channel.name}
          </span>
          <IconButton icon="close" label="Close the thread" onClick={onClose} />
        </div>
      </header>
      <MessageList
        label="Thread"
        messages={messages}
        start={messages.length === 0 && <p className="empty">This thread is no longer here.</p>}
        inThread
        sent={sent}
      />
      <Prompts channel={channel.id} threadTs={thread} />
      <StatusLine channel={channel.id} threadTs={thread} />
      <Composer channel={channel} threadTs={thread} placeholder="Reply…" onSent={() => setSent(sent + 1)} />
    </aside>
  );
}
