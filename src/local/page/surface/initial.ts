import type { ElementState, PageOption, SurfaceState } from '../../page-api.ts';

/** An element as it comes: its type, and whatever else its kind has. */
export interface AnyElement {
  type: string;
  action_id: string;
  [field: string]: unknown;
}

const option = (value: unknown): PageOption | null => (value as PageOption | undefined) ?? null;
const list = <T>(value: unknown): T[] => (value as T[] | undefined) ?? [];
const text = (value: unknown): string | null => (value as string | undefined) ?? null;

/** What an element holds before anybody touches it; undefined for those that hold nothing, such as buttons. */
export function initialState(of: AnyElement): ElementState | undefined {
  switch (of.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type: of.type, selected_option: option(of.initial_option) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type: of.type, selected_options: list(of.initial_options) };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type: of.type, value: text(of.initial_value) };
    case 'datepicker':
      return { type: of.type, selected_date: text(of.initial_date) };
    case 'timepicker':
      return { type: of.type, selected_time: text(of.initial_time) };
    case 'datetimepicker':
      return { type: of.type, selected_date_time: (of.initial_date_time as number | undefined) ?? null };
    case 'users_select':
      return { type: of.type, selected_user: text(of.initial_user) };
    case 'multi_users_select':
      return { type: of.type, selected_users: list(of.initial_users) };
    case 'channels_select':
      return { type: of.type, selected_channel: text(of.initial_channel) };
    case 'multi_channels_select':
      return { type: of.type, selected_channels: list(of.initial_channels) };
    case 'conversations_select':
      return { type: of.type, selected_conversation: text(of.initial_conversation) };
    case 'multi_conversations_select':
      return { type: of.type, selected_conversations: list(of.initial_conversations) };
    default:
      return undefined;
  }
}

/** What an element holds: as touched, or as it came. */
export function stateOf(touched: SurfaceState, blockId: string, of: AnyElement): ElementState | undefined {
  const held = touched[blockId]?.[of.action_id];
  return held?.type === of.type ? held : initialState(of);
}
