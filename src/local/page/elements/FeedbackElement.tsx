import type { FeedbackButtons } from '@slack/types';
import { useState } from 'react';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { Icon } from '../ui/Icon.tsx';
import { ActionWarning } from './ActionWarning.tsx';

/** Thumbs up and down. */
export function FeedbackElement({ of, place }: ElementProps<FeedbackButtons>) {
  const { tell, status } = useElement(of, place);
  const [given, setGiven] = useState<string | null>(null);
  const buttons = [
    { icon: 'up', of: of.positive_button },
    { icon: 'thumbDown', of: of.negative_button },
  ] as const;

  return (
    <span className="element feedback">
      {buttons.map(({ icon, of: button }) => (
        <button
          key={icon}
          type="button"
          className="icon-button"
          aria-label={button.accessibility_label ?? button.text.text}
          title={button.text.text}
          aria-pressed={given === button.value}
          onClick={() => {
            setGiven(button.value);
            tell({ type: 'feedback_buttons', value: button.value });
          }}
        >
          <Icon name={icon} size={18} />
        </button>
      ))}
      <ActionWarning status={status} />
    </span>
  );
}
