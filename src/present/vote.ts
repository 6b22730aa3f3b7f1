import { z } from 'zod';
import { SLACK } from '../limits.ts';
import type { Identity } from './identity.ts';

/** A thumb on an answer, as a button carries it. */
export interface VoteRef extends Identity {
  readonly vote: 'up' | 'down';
}

const Packed = z.strictObject({ v: z.enum(['up', 'down']), a: z.string(), s: z.string() });

/** Packs a vote into a button's value; `null` where it would be longer than Slack carries. */
export function packVote({ vote, answerId, subject }: VoteRef): string | null {
  const value = JSON.stringify({ v: vote, a: answerId, s: subject } satisfies z.input<typeof Packed>);
  return value.length <= SLACK.buttonValue ? value : null;
}

/** Reads a vote back; `null` for one that an older version made. */
export function unpackVote(value: string): VoteRef | null {
  try {
    const { v, a, s } = Packed.parse(JSON.parse(value));
    return { vote: v, answerId: a, subject: s };
  } catch {
    return null;
  }
}
