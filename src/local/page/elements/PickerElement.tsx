import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import type { ElementState } from '../../page-api.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { ActionWarning } from './ActionWarning.tsx';

type AnyPicker = Datepicker | Timepicker | DateTimepicker;

const KINDS = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** Seconds since 1970 as the browser's field writes them, in local time. */
function localTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function shown(state: ElementState | undefined): string {
  if (state?.type === 'datepicker') return state.selected_date ?? '';
  if (state?.type === 'timepicker') return state.selected_time ?? '';
  if (state?.type === 'datetimepicker' && state.selected_date_time !== null) {
    return localTime(state.selected_date_time);
  }
  return '';
}

function parse(type: AnyPicker['type'], text: string): ElementState {
  const value = text === '' ? null : text;
  if (type === 'datepicker') return { type, selected_date: value };
  if (type === 'timepicker') return { type, selected_time: value };
  return { type, selected_date_time: value === null ? null : new Date(value).getTime() / 1000 };
}

/** A day, a time of day or both, picked with the browser's own field. */
export function PickerElement({ of, place }: ElementProps<AnyPicker>) {
  const { value, change, status } = useElement<ElementState>(of, place);
  return (
    <span className="element">
      <input
        className="text-field text-field--picker"
        type={KINDS[of.type]}
        value={shown(value)}
        aria-labelledby={place.labelledBy}
        aria-label={place.labelledBy ? undefined : 'Pick a date or time'}
        aria-describedby={place.describedBy}
        onChange={(event) => change(parse(of.type, event.target.value))}
      />
      <ActionWarning status={status} />
    </span>
  );
}
