import type { TextObject } from '@slack/types';
import { Mrkdwn } from './Mrkdwn.tsx';
import { PlainText } from './PlainText.tsx';

/** A text object of Block Kit, of either kind. */
export function Text({ of }: { of: TextObject }) {
  if (of.type === 'mrkdwn') return <Mrkdwn text={of.text} />;
  return <PlainText text={of.text} emoji={of.emoji} />;
}
