import { useRef, useState } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Emoji } from '../text/Emoji.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MessageMenu } from './MessageMenu.tsx';

const QUICK = ['white_check_mark', 'eyes', 'raised_hands'] as const;

interface Props {
  message: PageMessage;
  inThread: boolean;
  onEdit: () => void;
}

/** The small bar over a message under the pointer or the focus. */
export function MessageActions({ message, inThread, onEdit }: Props) {
  const { attempt, go, route } = useWorkspace();
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { channel, ts } = message;

  return (
    <div className={open ? 'message-actions message-actions--open' : 'message-actions'}>
      {!message.ephemeral &&
        QUICK.map((name) => (
          <button
            key={name}
            type="button"
            className="icon-button message-actions__quick"
            aria-label={`React with ${name.replaceAll('_', ' ')}`}
            onClick={() => void attempt('react', { channel, ts, name })}
          >
            <Emoji name={name} />
          </button>
        ))}
      {!message.ephemeral && !inThread && (
        <IconButton
          icon="reply"
          label="Reply in thread"
          onClick={() => go({ ...route, thread: message.threadTs ?? ts })}
        />
      )}
      <IconButton
        ref={more}
        icon="more"
        label="More actions"
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <MessageMenu
          message={message}
          inThread={inThread}
          anchor={more}
          onEdit={onEdit}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
