import type { ModalView } from '@slack/types';
import { OURS, SLACK } from '../../limits.ts';
import { actions, button, plainText } from '../blocks.ts';
import { ACTION, BLOCK, CALLBACK } from '../ids.ts';
import { line, plain, rich } from '../rich.ts';
import { packVote, type VoteRef } from '../vote.ts';
import { readingView } from './modal.ts';

const KEPT = { up: 'Your 👍 is kept.', down: 'Your 👎 is kept.' } as const;
const LABEL = { up: 'What helped?', down: 'What was wrong or missing?' } as const;

/**
 * The form that takes a reason for a vote; the vote itself is kept by then.
 *
 * @param reason What the person said before.
 */
export function reasonView(ref: VoteRef, reason: string | null): ModalView {
  const value = packVote(ref);
  return {
    type: 'modal',
    callback_id: CALLBACK.reason,
    private_metadata: value ?? '',
    title: plainText('Your feedback', SLACK.modalTitle),
    submit: plainText('Send', SLACK.modalTitle),
    close: plainText('Close', SLACK.modalTitle),
    blocks: [
      rich(line(plain(`${KEPT[ref.vote]} If you like, say more.`))),
      {
        type: 'input',
        block_id: BLOCK.reason,
        optional: true,
        label: plainText(LABEL[ref.vote], SLACK.optionText),
        hint: plainText('Kept with your vote; what you asked is not kept.', SLACK.optionText),
        element: {
          type: 'plain_text_input',
          action_id: ACTION.reason,
          multiline: true,
          max_length: OURS.reason,
          ...(reason === null ? {} : { initial_value: reason }),
        },
      },
      ...actions(button(ACTION.feedbackWithdraw, 'Take my vote back', value)),
    ],
  };
}

/** What the form shows once it was sent. */
export function thanksView(): ModalView {
  return readingView('Your feedback', [[rich(line(plain('Thank you, that is kept.')))]]);
}
