import { relative, resolve } from 'node:path';

/** A path as messages show it: from the working directory where the file lies under it, else in full. */
export function shownPath(path: string): string {
  const full = resolve(path);
  const short = relative(process.cwd(), full);
  return short === '' || short.startsWith('..') ? full : short.replaceAll('\\', '/');
}
