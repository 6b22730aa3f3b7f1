import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of reference data beside the project; tests that need it skip by name where it is missing. */
export const SHARED = process.env.ROLECALL_SHARED_DIR ?? '../shared';

export function sharedPath(...path: string[]): string {
  return join(SHARED, ...path);
}

export function hasShared(...path: string[]): boolean {
  return existsSync(sharedPath(...path));
}
