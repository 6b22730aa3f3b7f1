import { randomBytes } from 'node:crypto';

let last = 0;

/**
 * A new id; ids sort as they were made, within a process exactly, between processes by the clock.
 *
 * @param now Milliseconds since the epoch.
 */
export function newId(now: number): string {
  // A thousandth of a millisecond each, so that ids of one millisecond keep their order.
  last = Math.max(last + 1, now * 1_000);
  return `${last.toString(36).padStart(11, '0')}${randomBytes(8).toString('hex')}`;
}

/** A token that nobody can guess. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
