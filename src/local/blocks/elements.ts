import {
  actionId,
  confirm,
  dispatchActionConfig,
  imageElement,
  linkOption,
  option,
  optionGroup,
  plainText,
  richOption,
  style,
  url,
} from './objects.ts';
import {
  boolean,
  decimal,
  list,
  matching,
  number,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  string,
} from './shape.ts';

type Elements = Record<string, ObjectShape>;
type Fields = Record<string, Shape>;

const common = { action_id: actionId, confirm };
const chosen = { ...common, focus_on_load: boolean };
const menu = { ...chosen, placeholder: plainText(150) };
const many = { ...menu, max_selected_items: number(1) };
const typing = {
  action_id: actionId,
  dispatch_action_config: dispatchActionConfig,
  focus_on_load: boolean,
  placeholder: plainText(150),
};
const options = { options: list(option, 100), option_groups: list(optionGroup, 100) };
const include = list(oneOf('im', 'mpim', 'private', 'public'), 4);
const filter = object({ include, exclude_external_shared_channels: boolean, exclude_bot_users: boolean });
const conversations = { default_to_current_conversation: boolean, filter };
const date = matching(/^\d{4}-\d{2}-\d{2}$/);
const time = matching(/^\d{2}:\d{2}$/);

const label: Fields = { 'text!': plainText(75), accessibility_label: string(75) };

export const BUTTONS: Elements = {
  button: object({ ...common, ...label, url, value: string(2_000), style }),
  workflow_button: object({
    ...common,
    ...label,
    style,
    'workflow!': object({ 'trigger!': { is: 'anything' } }),
  }),
};

export const OVERFLOW: Elements = {
  overflow: object({ ...common, 'options!': list(linkOption, 5) }),
};

export const SELECTS: Elements = {
  static_select: object({ ...menu, ...options, initial_option: option }, ['options', 'option_groups']),
  external_select: object({ ...menu, initial_option: option, min_query_length: number(0) }),
  users_select: object({ ...menu, initial_user: string() }),
  channels_select: object({ ...menu, initial_channel: string(), response_url_enabled: boolean }),
  conversations_select: object({
    ...menu,
    ...conversations,
    initial_conversation: string(),
    response_url_enabled: boolean,
  }),
};

export const MULTI_SELECTS: Elements = {
  multi_static_select: object({ ...many, ...options, initial_options: list(option, 100) }, [
    'options',
    'option_groups',
  ]),
  multi_external_select: object({ ...many, initial_options: list(option, 100), min_query_length: number(0) }),
  multi_users_select: object({ ...many, initial_users: list(string()) }),
  multi_channels_select: object({ ...many, initial_channels: list(string()) }),
  multi_conversations_select: object({ ...many, ...conversations, initial_conversations: list(string()) }),
};

export const CHOICES: Elements = {
  radio_buttons: object({ ...chosen, 'options!': list(richOption, 10), initial_option: richOption }),
  checkboxes: object({ ...chosen, 'options!': list(richOption, 10), initial_options: list(richOption, 10) }),
};

export const PICKERS: Elements = {
  datepicker: object({ ...menu, initial_date: date }),
  timepicker: object({ ...menu, initial_time: time, timezone: string() }),
  datetimepicker: object({ ...chosen, initial_date_time: number(1_000_000_000, 9_999_999_999) }),
};

export const INPUTS: Elements = {
  plain_text_input: object({
    ...typing,
    initial_value: string(3_000, 0),
    multiline: boolean,
    min_length: number(0, 3_000),
    max_length: number(1, 3_000),
  }),
  email_text_input: object({ ...typing, initial_value: string() }),
  url_text_input: object({ ...typing, initial_value: string() }),
  number_input: object({
    ...typing,
    'is_decimal_allowed!': boolean,
    initial_value: string(),
    min_value: string(),
    max_value: string(),
  }),
  file_input: object({ action_id: actionId, filetypes: list(string()), max_files: number(1, 10) }),
  rich_text_input: object({
    ...typing,
    initial_value: { is: 'anything' },
    min_lines: decimal,
    max_lines: decimal,
  }),
};

const feedbackButton = object({ ...label, 'value!': string(2_000) });

export const CONTEXT_ACTIONS: Elements = {
  feedback_buttons: object({
    action_id: actionId,
    'positive_button!': feedbackButton,
    'negative_button!': feedbackButton,
  }),
  icon_button: object({
    ...common,
    ...label,
    'icon!': string(),
    value: string(2_000),
    visible_to_user_ids: list(string()),
  }),
};

export const IMAGE: Elements = { image: imageElement };
