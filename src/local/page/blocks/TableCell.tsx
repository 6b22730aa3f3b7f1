import type { RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';
import { PlainText } from '../text/PlainText.tsx';
import { RichText } from '../text/RichText.tsx';

export type Cell = RawTextElement | RawNumberElement | RichTextBlock;

/** What stands in one cell of either kind of table. */
export function TableCell({ of }: { of: Cell }) {
  if (of.type === 'rich_text') return <RichText of={of} />;
  return <PlainText text={of.text} />;
}
