import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import type { KeyboardEvent } from 'react';
import type { ElementState } from '../../page-api.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { ActionWarning } from './ActionWarning.tsx';

type AnyTextInput = PlainTextInput | EmailInput | URLInput | NumberInput;
type TextState = Extract<ElementState, { type: AnyTextInput['type'] }>;

const MODES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
} as const;

/** A field to type into. */
export function TextInputElement({ of, place }: ElementProps<AnyTextInput>) {
  const { value, hold, tell, status } = useElement<TextState>(of, place);
  const triggers = of.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const multiline = of.type === 'plain_text_input' && of.multiline === true;
  const max = of.type === 'plain_text_input' ? of.max_length : undefined;
  const typed = value?.value ?? '';

  const put = (text: string) => {
    const state: TextState = { type: of.type, value: text === '' ? null : text };
    hold(state);
    if (place.tells && triggers.includes('on_character_entered')) tell(state);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (!isEnter || !place.tells || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    tell({ type: of.type, value: typed === '' ? null : typed });
  };
  const common = {
    className: 'text-field',
    placeholder: of.placeholder?.text ?? '',
    value: typed,
    maxLength: max,
    autoFocus: of.focus_on_load,
    'aria-labelledby': place.labelledBy,
    'aria-describedby': place.describedBy,
    onKeyDown,
  };

  return (
    <div className="text-input">
      {multiline ? (
        <textarea {...common} rows={4} onChange={(event) => put(event.target.value)} />
      ) : (
        <input {...common} inputMode={MODES[of.type]} onChange={(event) => put(event.target.value)} />
      )}
      {max !== undefined && <span className="text-input__left">{max - typed.length}</span>}
      <ActionWarning status={status} />
    </div>
  );
}
