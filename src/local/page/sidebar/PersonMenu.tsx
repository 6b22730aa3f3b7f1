import { useRef, useState } from 'react';
import { useWorkspace } from '../state/workspace.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';

/** Whose eyes the page looks through: another person sees the channels, but none of the private replies. */
export function PersonMenu() {
  const { state, person, switchPerson } = useWorkspace();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const me = person(state.me);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="person-menu"
        aria-label={`You are ${me.realName}. Look as someone else`}
        aria-expanded={open}
        title={`You are ${me.realName}`}
        onClick={() => setOpen(!open)}
      >
        <Avatar of={me} />
      </button>
      {open && (
        <Menu anchor={button} label="Look as" onClose={() => setOpen(false)}>
          <div className="menu__title">Look as</div>
          {state.people
            .filter((one) => one.kind === 'person')
            .map((one) => (
              <MenuItem
                key={one.id}
                checked={one.id === state.me}
                onChoose={() => {
                  setOpen(false);
                  switchPerson(one.id);
                }}
              >
                <Avatar of={one} size={24} /> {one.realName}
                <span className="menu__detail">{one.id === state.me ? 'you' : one.title}</span>
              </MenuItem>
            ))}
        </Menu>
      )}
    </>
  );
}
