import type { ReactNode } from 'react';
import { safeUrl } from './url.ts';

/** A link that opens in a new tab, or, where its address isn't a safe one, its words alone. */
export function SafeLink({ url, children }: { url: string; children: ReactNode }) {
  const href = safeUrl(url);
  if (!href) return <span title={url}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}
