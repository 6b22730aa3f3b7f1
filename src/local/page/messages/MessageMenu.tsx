import type { RefObject } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';

interface Props {
  message: PageMessage;
  inThread: boolean;
  anchor: RefObject<HTMLElement | null>;
  onEdit: () => void;
  onClose: () => void;
}

/** Everything that can be done with a message, the app's shortcuts among it. */
export function MessageMenu({ message, inThread, anchor, onEdit, onClose }: Props) {
  const { state, attempt, go, route } = useWorkspace();
  const { channel, ts } = message;
  const isOwn = message.user === state.me;
  const after = (act: () => unknown) => () => {
    onClose();
    act();
  };

  if (message.ephemeral) {
    return (
      <Menu anchor={anchor} label="Message actions" atEnd onClose={onClose}>
        <MenuItem onChoose={after(() => attempt('dismiss', { channel, ts }))}>Dismiss message</MenuItem>
      </Menu>
    );
  }
  return (
    <Menu anchor={anchor} label="Message actions" atEnd onClose={onClose}>
      {!inThread && (
        <MenuItem onChoose={after(() => go({ ...route, thread: message.threadTs ?? ts }))}>
          Reply in thread
        </MenuItem>
      )}
      {state.messageShortcuts.map(({ callbackId, name }) => (
        <MenuItem
          key={callbackId}
          onChoose={after(() => attempt('message_shortcut', { callbackId, channel, ts }))}
        >
          {name}
          <span className="menu__detail">{state.app.name}</span>
        </MenuItem>
      ))}
      {isOwn && <MenuItem onChoose={after(onEdit)}>Edit message</MenuItem>}
      {isOwn && (
        <MenuItem danger onChoose={after(() => attempt('delete', { channel, ts }))}>
          Delete message
        </MenuItem>
      )}
    </Menu>
  );
}
