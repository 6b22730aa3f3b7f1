import { checkOptions } from '../blocks/check.ts';
import { isObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import type { PageOption, PageOptionGroup } from '../page-api.ts';
import { interaction } from '../payloads/common.ts';
import { findElement } from '../surface/elements.ts';
import { findSurface, whereabouts } from '../surface/surface.ts';
import { surfaceState } from '../surface/surface-state.ts';
import type { Act } from './act.ts';
import { interact } from './interact.ts';

/** Asks the app what an external menu offers for what has been typed so far. */
export const options: Act<'options'> = async (workspace, me, { surface: ref, blockId, actionId, query }) => {
  const surface = findSurface(workspace, me, ref);
  const placed = findElement(surface.blocks, blockId, actionId);
  if (!placed?.element.type.endsWith('external_select')) {
    throw new Refusal('action_not_found', 'This menu is no longer here.');
  }
  const body = await interact(workspace, {
    ...interaction(workspace, 'block_suggestion', me),
    ...whereabouts(workspace, surface, surfaceState(surface.blocks)),
    action_id: actionId,
    block_id: blockId,
    value: query,
  });
  const faults = checkOptions(body);
  if (faults.length > 0)
    throw new Refusal('invalid_options', `The app sent options that cannot be shown: ${faults[0]}`);
  const lists = isObject(body) ? body : {};
  return {
    options: (lists.options as PageOption[] | undefined) ?? [],
    groups: (lists.option_groups as PageOptionGroup[] | undefined) ?? [],
  };
};
