import { useMemo } from 'react';
import { Inlines } from './Inlines.tsx';
import { emojiLeaves } from './leaves.ts';

/** Text without markup, but for emoji. */
export function PlainText({ text, emoji = true }: { text: string; emoji?: boolean | undefined }) {
  const nodes = useMemo(() => emojiLeaves(text), [text]);
  return emoji ? <Inlines nodes={nodes} /> : text;
}
