import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What tells one state of a folder from another: each file's name, time, size and number. Reads no file.
 *
 * What can't be looked at (gone meanwhile, not permitted) counts as such, so this never rejects.
 */
export async function fingerprint(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true }).catch((error: NodeJS.ErrnoException) => [
    `(${error.code})`,
  ]);
  const files = await Promise.all(names.sort().map((name) => stateOf(dir, name)));
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

async function stateOf(dir: string, name: string): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await stat(join(dir, name));
    return JSON.stringify([name, mtimeMs, ctimeMs, size, ino]);
  } catch {
    return JSON.stringify([name]);
  }
}
