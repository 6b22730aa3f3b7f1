/** A name as two people would call it the same: case, spaces and hyphens don't count. */
export function sameName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\-–—_]+/g, ' ')
    .trim();
}

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
}
