const OPENABLE = new Set(['http:', 'https:', 'mailto:']);

/** The address where it is absolute and of a kind that is safe to open (http, https, mailto); else null. */
export function safeUrl(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && OPENABLE.has(parsed.protocol) ? parsed.href : null;
}
