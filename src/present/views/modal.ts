import type { KnownBlock, ModalView } from '@slack/types';
import { SLACK } from '../../limits.ts';
import { context, plainText } from '../blocks.ts';
import { CALLBACK } from '../ids.ts';
import type { Part } from '../sections.ts';

/**
 * A modal to read, with nothing to submit.
 *
 * @param parts Blocks that belong together stay so: beyond Slack's limit whole parts are left out, and the modal says so.
 */
export function readingView(title: string, parts: readonly Part[]): ModalView {
  const room = SLACK.blocksPerView - 1;
  const blocks: KnownBlock[] = [];
  for (const part of parts) {
    if (blocks.length + part.length > room) {
      blocks.push(...context('There is more than fits here.'));
      break;
    }
    blocks.push(...part);
  }
  return {
    type: 'modal',
    callback_id: CALLBACK.reading,
    title: plainText(title, SLACK.modalTitle),
    close: plainText('Close', SLACK.modalTitle),
    blocks,
  };
}
