import type { ModalView } from '@slack/types';
import { SLACK } from '../../limits.ts';
import { plainText } from '../blocks.ts';
import { ACTION, BLOCK, CALLBACK } from '../ids.ts';

/** The form that takes a question from anywhere in Slack; Slack's own input holds 3,000 characters. */
export function askView(): ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACK.ask,
    title: plainText('Ask Rolecall', SLACK.modalTitle),
    submit: plainText('Ask', SLACK.modalTitle),
    close: plainText('Cancel', SLACK.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: BLOCK.question,
        label: plainText('Your question', SLACK.optionText),
        hint: plainText('A role, a comparison, a salary, or a question in plain words', SLACK.optionText),
        element: { type: 'plain_text_input', action_id: ACTION.question, max_length: 3000 },
      },
    ],
  };
}
