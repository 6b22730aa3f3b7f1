import type { Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  label: string;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
  size?: number;
  className?: string;
  expanded?: boolean;
  disabled?: boolean;
}

/** A button that shows an icon alone; its label is its tooltip too. */
export function IconButton({ icon, label, onClick, ref, size, className, expanded, disabled }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={`icon-button ${className ?? ''}`}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} {...(size ? { size } : {})} />
    </button>
  );
}
