import type { JsonObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import type { PageBlock } from '../page-api.ts';
import { admitState, initialState, isStateful } from './element-state.ts';
import { placedElements } from './elements.ts';

/** By block_id, then action_id. */
export type StateValues = Record<string, Record<string, JsonObject>>;

/**
 * The `state.values` of a surface: what was entered where something was, else what the elements started with.
 *
 * @throws Refusal `invalid_state` where an element cannot hold what is given for it.
 */
export function surfaceState(
  blocks: readonly PageBlock[],
  given: Record<string, Record<string, unknown>> = {},
): StateValues {
  const values: StateValues = {};
  for (const { block, element } of placedElements(blocks)) {
    if (!isStateful(element.type)) continue;
    const entered = given[block.block_id]?.[element.action_id];
    const held = entered === undefined ? initialState(element) : admitState(element, entered);
    if (!held) throw new Refusal('invalid_state', `${element.action_id} cannot hold what was entered.`);
    values[block.block_id] = { ...values[block.block_id], [element.action_id]: held };
  }
  return values;
}
