import type { ActionsBlockElement, ContextActionsBlockElement, InputBlockElement } from '@slack/types';
import type { ElementProps } from '../surface/useElement.ts';
import { ButtonElement } from './ButtonElement.tsx';
import { ChoicesElement } from './ChoicesElement.tsx';
import { FeedbackElement } from './FeedbackElement.tsx';
import { IconButtonElement } from './IconButtonElement.tsx';
import { OverflowElement } from './OverflowElement.tsx';
import { PickerElement } from './PickerElement.tsx';
import { SelectElement } from './SelectElement.tsx';
import { TextInputElement } from './TextInputElement.tsx';

export type AnyElementType = ActionsBlockElement | InputBlockElement | ContextActionsBlockElement;

/** Any element that a person can use. */
export function Element({ of, place }: ElementProps<AnyElementType>) {
  switch (of.type) {
    case 'button':
      return <ButtonElement of={of} place={place} />;
    case 'overflow':
      return <OverflowElement of={of} place={place} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoicesElement of={of} place={place} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInputElement of={of} place={place} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <PickerElement of={of} place={place} />;
    case 'feedback_buttons':
      return <FeedbackElement of={of} place={place} />;
    case 'icon_button':
      return <IconButtonElement of={of} place={place} />;
    case 'workflow_button':
    case 'rich_text_input':
    case 'file_input':
      return <span className="unsupported">The local workspace has no {of.type}.</span>;
    default:
      return <SelectElement of={of} place={place} />;
  }
}
