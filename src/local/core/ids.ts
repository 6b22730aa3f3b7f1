import { randomBytes, randomUUID } from 'node:crypto';

/** Where ids and secrets come from; tests replace it to get the same ones each time. */
export interface Ids {
  /** A Slack-like id: the prefix and nine to ten characters of `0-9A-Z`. */
  next(prefix: string): string;
  /** A string that cannot be guessed, of letters and digits, as Slack's signing secrets are. */
  secret(): string;
  uuid(): string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Random ids, as Slack's look. */
export const randomIds: Ids = {
  next: (prefix) => prefix + [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''),
  secret: () => randomBytes(24).toString('hex'),
  uuid: () => randomUUID(),
};

/** Ids counted from 1, equal in every run. Not secret: for tests alone. */
export function countedIds(): Ids {
  let count = 0;
  const padded = (length: number) => String(++count).padStart(length, '0');
  return {
    next: (prefix) => prefix + padded(10),
    secret: () => `secret${padded(10)}`,
    uuid: () => `00000000-0000-4000-8000-${padded(12)}`,
  };
}
