import { actions, button } from './blocks.ts';
import { ACTION } from './ids.ts';
import type { Message } from './message.ts';
import { line, plain, rich } from './rich.ts';
import { packVote, type VoteRef } from './vote.ts';

const THUMB = { up: '👍', down: '👎' } as const;

/**
 * Tells a person that their vote is kept, with ways to say more and to take it back.
 *
 * @param before What they had voted on this answer.
 */
export function voteKept(ref: VoteRef, before: VoteRef['vote'] | undefined): Message {
  const thumb = THUMB[ref.vote];
  const changed = before !== undefined && before !== ref.vote;
  const text = changed
    ? `Your ${thumb} is kept, instead of your ${THUMB[before]}.`
    : `Your ${thumb} is kept. Thank you.`;
  const value = packVote(ref);
  return {
    text,
    blocks: [
      rich(line(plain(text))),
      ...actions(
        button(ACTION.feedbackMore, 'Tell us more', value),
        button(ACTION.feedbackWithdraw, 'Take it back', value),
      ),
    ],
  };
}
