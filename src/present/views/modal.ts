import type { KnownBlock, ModalView } from '@slack/types';
import { SLACK } from '../../limits.ts';
import { context, plainText } from '../blocks.ts';
import { CALLBACK } from '../ids.ts';

/** A modal to read, with nothing to submit. */
export function readingView(title: string, blocks: readonly KnownBlock[]): ModalView {
  const room = SLACK.blocksPerView - 1;
  const kept =
    blocks.length <= SLACK.blocksPerView
      ? blocks
      : [...blocks.slice(0, room), ...context('There is more than fits here.')];
  return {
    type: 'modal',
    callback_id: CALLBACK.reading,
    title: plainText(title, SLACK.modalTitle),
    close: plainText('Close', SLACK.modalTitle),
    blocks: [...kept],
  };
}
