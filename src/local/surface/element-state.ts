import { isObject, type JsonObject } from '../core/json.ts';

/** How each kind of element holds its value: the field in `state.values`, and the field that sets it at first. */
const FIELDS: Record<string, { field: string; initial: string; many?: true }> = {
  static_select: { field: 'selected_option', initial: 'initial_option' },
  external_select: { field: 'selected_option', initial: 'initial_option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option' },
  overflow: { field: 'selected_option', initial: '' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', many: true },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', many: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', many: true },
  plain_text_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', many: true },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', many: true },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    many: true,
  },
};

/** Whether `state.values` has an entry for this kind of element. */
export function isStateful(type: string): boolean {
  return type in FIELDS && type !== 'overflow';
}

/** What an element holds before anybody touched it, in the shape of `state.values`. */
export function initialState(element: JsonObject & { type: string }): JsonObject {
  const { type } = element;
  const shape = FIELDS[type];
  return shape ? { type, [shape.field]: element[shape.initial] ?? (shape.many ? [] : null) } : { type };
}

/**
 * Turns what somebody says an element holds into what it can hold: options become the element's own.
 *
 * @returns Undefined where it cannot hold that.
 */
export function admitState(element: JsonObject & { type: string }, given: unknown): JsonObject | undefined {
  const { type } = element;
  const shape = FIELDS[type];
  if (!isObject(given) || given.type !== type) return undefined;
  if (!shape) return { type };
  const value = given[shape.field] ?? (shape.many ? [] : null);
  if (shape.many !== Array.isArray(value) && (shape.many || Array.isArray(value))) return undefined;
  if (shape.field === 'selected_option') {
    const option = value === null ? null : admitOption(element, value);
    return option === undefined ? undefined : { type, selected_option: option };
  }
  if (shape.field === 'selected_options') {
    const options = (value as unknown[]).map((option) => admitOption(element, option));
    return options.includes(undefined) ? undefined : { type, selected_options: options };
  }
  return { type, [shape.field]: value };
}

function admitOption(element: JsonObject & { type: string }, given: unknown): JsonObject | undefined {
  if (!isObject(given) || typeof given.value !== 'string') return undefined;
  if (element.type.endsWith('external_select')) return given;
  return optionsOf(element).find((option) => option.value === given.value);
}

/** All options of an element that lists them. */
export function optionsOf(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const lists = [element.options, ...groups.filter(isObject).map((group) => group.options)];
  return lists.flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
}
