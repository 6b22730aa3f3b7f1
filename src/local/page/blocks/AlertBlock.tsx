import type { AlertBlock as Alert } from '@slack/types';
import { Text } from '../text/Text.tsx';
import type { Placed } from './Block.tsx';

/** A framed remark in a modal. */
export function AlertBlock({ of }: { of: Placed<Alert> }) {
  return (
    <div className={`alert alert--${of.level ?? 'default'}`} role="note">
      <Text of={of.text} />
    </div>
  );
}
