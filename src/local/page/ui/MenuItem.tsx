import type { ReactNode } from 'react';

interface Props {
  onChoose: () => void;
  danger?: boolean;
  checked?: boolean;
  children: ReactNode;
}

/** One line of a menu. */
export function MenuItem({ onChoose, danger, checked, children }: Props) {
  const role =
    checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked };
  return (
    <button
      type="button"
      {...role}
      tabIndex={-1}
      className={danger ? 'menu__item menu__item--danger' : 'menu__item'}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
