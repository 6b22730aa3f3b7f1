import type { Checkboxes, RadioButtons } from '@slack/types';
import { useId } from 'react';
import type { ElementState, PageOption } from '../../page-api.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { Text } from '../text/Text.tsx';
import { ActionWarning } from './ActionWarning.tsx';
import { selectedIn } from './select.ts';

/** Checkboxes or radio buttons. */
export function ChoicesElement({ of, place }: ElementProps<Checkboxes | RadioButtons>) {
  const { value, change, status } = useElement<ElementState>(of, place);
  const name = useId();
  const selected = selectedIn(value, []);
  const isChosen = (option: PageOption) => selected.some((one) => one.value === option.value);

  const toggle = (option: PageOption) => {
    if (of.type === 'radio_buttons') return change({ type: 'radio_buttons', selected_option: option });
    const others = selected.filter((one) => one.value !== option.value);
    const chosen = others.length < selected.length ? others : [...selected, option];
    change({ type: 'checkboxes', selected_options: chosen });
  };

  return (
    <fieldset className="choices" aria-labelledby={place.labelledBy} aria-describedby={place.describedBy}>
      {of.options.map((option) => (
        <label key={option.value} className="choices__row">
          <input
            type={of.type === 'radio_buttons' ? 'radio' : 'checkbox'}
            name={name}
            checked={isChosen(option as PageOption)}
            onChange={() => toggle(option as PageOption)}
          />
          <span>
            <Text of={option.text} />
            {option.description && (
              <span className="choices__description">
                <Text of={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
      <ActionWarning status={status} />
    </fieldset>
  );
}
