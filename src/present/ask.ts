import { z } from 'zod';
import { ANSWER_KINDS, type Context } from '../answer/types.ts';
import { SLACK } from '../limits.ts';

/** A question with all that is needed to ask it again and get the same answer. */
export interface Ask {
  readonly question: string;
  readonly context?: Context | undefined;
}

const Packed = z.strictObject({
  q: z.string(),
  k: z.enum(ANSWER_KINDS).optional(),
  r: z.array(z.string()).optional(),
  g: z.string().optional(),
});

/**
 * Packs a question into a button's value.
 *
 * @returns The value, or `null` where it would be longer than Slack carries (2,000 characters): a cut question is
 * another question, so such a button is left out.
 */
export function packAsk({ question, context }: Ask): string | null {
  const packed: z.input<typeof Packed> = { q: question };
  if (context) {
    packed.k = context.kind;
    packed.r = [...context.roles];
    if (context.region) packed.g = context.region;
  }
  const value = JSON.stringify(packed);
  return value.length <= SLACK.buttonValue ? value : null;
}

/** Reads a button's value back; `null` for one that an older version made. */
export function unpackAsk(value: string): Ask | null {
  try {
    const { q, k, r, g } = Packed.parse(JSON.parse(value));
    return k && r ? { question: q, context: { kind: k, roles: r, region: g ?? null } } : { question: q };
  } catch {
    return null;
  }
}
