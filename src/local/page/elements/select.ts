import type { MultiSelect, Select } from '@slack/types';
import type { ElementState, PageOption } from '../../page-api.ts';
import type { Workspace } from '../state/workspace.ts';
import type { OptionList } from '../ui/useOptions.ts';

export type AnySelect = Select | MultiSelect;

const asOption = (value: string, label: string): PageOption => ({
  value,
  text: { type: 'plain_text', text: label },
});

/** The options that a menu brings along, or those that the workspace has for it; none for external ones. */
export function listsOf(of: AnySelect, { state }: Workspace): OptionList[] {
  const people = state.people.map((one) => asOption(one.id, one.realName));
  const channels = state.channels
    .filter((one) => one.kind === 'channel')
    .map((one) => asOption(one.id, `#${one.name}`));
  switch (of.type) {
    case 'static_select':
    case 'multi_static_select':
      return of.option_groups
        ? of.option_groups.map((one) => ({ label: one.label.text, options: one.options as PageOption[] }))
        : [{ options: (of.options ?? []) as PageOption[] }];
    case 'users_select':
    case 'multi_users_select':
      return [{ options: people }];
    case 'channels_select':
    case 'multi_channels_select':
      return [{ options: channels }];
    case 'conversations_select':
    case 'multi_conversations_select':
      return [{ options: [...channels, ...people] }];
    default:
      return [];
  }
}

function heldIds(state: ElementState): string[] {
  const { type: _, ...held } = state;
  const [value] = Object.values(held) as (string | string[] | null)[];
  return Array.isArray(value) ? value : value ? [value] : [];
}

/** The chosen options of whatever menu. */
export function selectedIn(state: ElementState | undefined, lists: OptionList[]): PageOption[] {
  if (!state) return [];
  if ('selected_options' in state) return state.selected_options;
  if ('selected_option' in state) return state.selected_option ? [state.selected_option] : [];
  const all = lists.flatMap((list) => list.options);
  return heldIds(state).map((id) => all.find((one) => one.value === id) ?? asOption(id, id));
}

/** The choice in the shape that a menu of this type reports it. */
export function stateFor(type: AnySelect['type'], selected: PageOption[]): ElementState {
  const ids = selected.map((one) => one.value);
  const [first = null] = selected;
  switch (type) {
    case 'static_select':
    case 'external_select':
      return { type, selected_option: first };
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: selected };
    case 'users_select':
      return { type, selected_user: ids[0] ?? null };
    case 'multi_users_select':
      return { type, selected_users: ids };
    case 'channels_select':
      return { type, selected_channel: ids[0] ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: ids };
    case 'conversations_select':
      return { type, selected_conversation: ids[0] ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: ids };
  }
}
