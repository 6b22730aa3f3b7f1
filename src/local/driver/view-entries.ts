import type { JsonObject } from '../core/json.ts';
import type { PageView } from '../page-api.ts';
import { initialState, optionsOf } from '../surface/element-state.ts';
import { type Placed, placedElements } from '../surface/elements.ts';

/** By action_id or block_id: text, an option's value, a list of values, or an option's object. */
export type ViewEntries = Record<string, string | readonly string[] | JsonObject | null>;

/** Turns what a test fills in into what the page would send. */
export function stateFrom(view: PageView, entries: ViewEntries): Record<string, Record<string, JsonObject>> {
  const state: Record<string, Record<string, JsonObject>> = {};
  for (const { block, element } of placedElements(view.blocks)) {
    const entry = entries[element.action_id] ?? entries[block.block_id];
    if (entry === undefined) continue;
    state[block.block_id] = { ...state[block.block_id], [element.action_id]: held(element, entry) };
  }
  return state;
}

function held(element: Placed['element'], entry: ViewEntries[string]): JsonObject {
  const empty = initialState(element);
  const field = Object.keys(empty).find((key) => key !== 'type') ?? 'value';
  const option = (value: unknown) => optionsOf(element).find((each) => each.value === value) ?? value;
  if (field === 'selected_options') return { ...empty, [field]: (entry as unknown[]).map(option) };
  return { ...empty, [field]: field === 'selected_option' ? option(entry) : entry };
}
