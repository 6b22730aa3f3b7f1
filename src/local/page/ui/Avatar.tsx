import type { PagePerson } from '../../page-api.ts';
import { readableOn } from './contrast.ts';

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** A drawn picture of a person or app: initials on their colour. */
export function Avatar({ of, size = 36 }: { of: PagePerson; size?: number }) {
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        fontSize: size * 0.4,
        background: of.color,
        color: readableOn(of.color),
      }}
    >
      {of.kind === 'person' ? initials(of.realName) : initials(of.realName).slice(0, 1)}
    </span>
  );
}
