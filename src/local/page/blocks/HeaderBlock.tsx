import type { HeaderBlock as Header } from '@slack/types';
import { PlainText } from '../text/PlainText.tsx';
import type { Placed } from './Block.tsx';

/** A large line. */
export function HeaderBlock({ of }: { of: Placed<Header> }) {
  return (
    <h2 className="block-header">
      <PlainText text={of.text.text} emoji={of.text.emoji} />
    </h2>
  );
}
