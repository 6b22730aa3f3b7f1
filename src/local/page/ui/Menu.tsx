import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Popover } from './Popover.tsx';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  onClose: () => void;
  atEnd?: boolean;
  children: ReactNode;
}

/** A menu of `MenuItem`s; arrows move, Enter chooses, Escape closes and gives the focus back. */
export function Menu({ anchor, label, onClose, atEnd = false, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    items()[0]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Tab') onClose();
    if (step === 0) return;
    event.preventDefault();
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all.at((at + step) % all.length)?.focus();
  };
  const close = () => {
    onClose();
    anchor.current?.focus();
  };

  return (
    <Popover anchor={anchor} onClose={close} atEnd={atEnd} className="menu">
      <div ref={list} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {children}
      </div>
    </Popover>
  );
}
