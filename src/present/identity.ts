import { createHash } from 'node:crypto';
import type { Answer } from '../answer/types.ts';

/** What an answer is about, and which one it is; says nothing of what was asked. */
export interface Identity {
  /** Kind and entry or roles: "salary:technical-lead", "faq:pmp". */
  readonly subject: string;
  /** The same for everybody who gets the same content, another one once the content changes. */
  readonly answerId: string;
}

/** Ages of figures grow by themselves. */
const AGING: ReadonlySet<string> = new Set(['date']);

/**
 * Tells answers apart by what they say: kind, roles, entry and content, without notes, which may quote the question.
 *
 * @example
 * identityOf(answer).subject // "salary:technical-lead"
 */
export function identityOf({ kind, roles, region, entry, title, lead, sections }: Answer): Identity {
  const content = JSON.stringify([kind, roles, region, entry, title, lead, sections], (key, value) =>
    AGING.has(key) ? undefined : value,
  );
  return {
    subject: `${kind}:${entry ?? roles.join('+')}`,
    answerId: createHash('sha256').update(content).digest('base64url').slice(0, 22),
  };
}
