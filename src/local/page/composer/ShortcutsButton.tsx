import { useRef, useState } from 'react';
import { useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';

/** The app's global shortcuts, where it has any. */
export function ShortcutsButton() {
  const { state, attempt } = useWorkspace();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (state.globalShortcuts.length === 0) return null;
  return (
    <>
      <IconButton ref={button} icon="bolt" label="Shortcuts" expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Menu anchor={button} label="Shortcuts" onClose={() => setOpen(false)}>
          {state.globalShortcuts.map(({ callbackId, name }) => (
            <MenuItem
              key={callbackId}
              onChoose={() => {
                setOpen(false);
                void attempt('global_shortcut', { callbackId });
              }}
            >
              {name}
              <span className="menu__detail">{state.app.name}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
