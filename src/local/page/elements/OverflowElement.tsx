import type { Overflow } from '@slack/types';
import { useRef, useState } from 'react';
import type { PageOption } from '../../page-api.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { PlainText } from '../text/PlainText.tsx';
import { safeUrl } from '../text/url.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { ActionWarning } from './ActionWarning.tsx';

/** The "…" of a block, with a short menu. */
export function OverflowElement({ of, place }: ElementProps<Overflow>) {
  const { tell, status } = useElement(of, place);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const choose = (option: PageOption & { url?: string }) => {
    setOpen(false);
    button.current?.focus();
    const href = option.url ? safeUrl(option.url) : null;
    if (href) window.open(href, '_blank', 'noopener,noreferrer');
    tell({ type: 'overflow', selected_option: option });
  };

  return (
    <span className="element">
      <IconButton
        ref={button}
        icon="dots"
        label="More actions"
        className="icon-button--framed"
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Menu anchor={button} label="More actions" atEnd onClose={() => setOpen(false)}>
          {(of.options as PageOption[]).map((option) => (
            <MenuItem key={option.value} onChoose={() => choose(option)}>
              <PlainText text={option.text.text} />
            </MenuItem>
          ))}
        </Menu>
      )}
      <ActionWarning status={status} />
    </span>
  );
}
