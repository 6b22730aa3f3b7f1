import type { JsonObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import { actionTs, interaction, responseUrl } from '../payloads/common.ts';
import type { Workspace } from '../state/workspace.ts';
import { admitState, isStateful } from '../surface/element-state.ts';
import { findElement, type Placed } from '../surface/elements.ts';
import { findSurface, type Surface, whereabouts } from '../surface/surface.ts';
import { surfaceState } from '../surface/surface-state.ts';
import type { Act } from './act.ts';
import { interact } from './interact.ts';

/** Clicks a button, picks from a menu, or changes an input that reports at once. */
export const action: Act<'action'> = async (workspace, me, params) => {
  const surface = findSurface(workspace, me, params.surface);
  const placed = findElement(surface.blocks, params.blockId, params.actionId);
  if (!placed) throw new Refusal('action_not_found', 'This element is no longer here.');
  const held =
    placed.element.type === 'feedback_buttons'
      ? feedback(placed, params.value)
      : admitState(placed.element, params.value);
  if (!held) throw new Refusal('invalid_state', 'This element cannot hold that.');
  const state = isStateful(placed.element.type)
    ? withEntry(params.state, params.blockId, params.actionId, held)
    : params.state;
  await interact(workspace, {
    ...interaction(workspace, 'block_actions', me),
    ...whereabouts(workspace, surface, surfaceState(surface.blocks, state)),
    trigger_id: workspace.triggers.issue({
      user: me,
      ...(surface.type === 'view' ? { viewId: surface.view.id } : {}),
    }),
    ...(surface.type === 'message' ? { response_url: messageResponseUrl(workspace, me, surface) } : {}),
    actions: [actionJson(workspace, placed, held)],
  });
  return {};
};

function withEntry(
  state: Record<string, Record<string, unknown>> = {},
  blockId: string,
  actionId: string,
  held: JsonObject,
): Record<string, Record<string, unknown>> {
  return { ...state, [blockId]: { ...state[blockId], [actionId]: held } };
}

/** One of the two buttons of a `feedback_buttons` element, by its value. */
function feedback({ element }: Placed, given: { type: string; value?: unknown }): JsonObject | undefined {
  const buttons = [element.positive_button, element.negative_button] as (JsonObject | undefined)[];
  const pressed = buttons.find((button) => button && button.value === given.value);
  return pressed && { type: element.type, value: pressed.value, text: pressed.text };
}

function actionJson(workspace: Workspace, { block, element }: Placed, held: JsonObject): JsonObject {
  const { action_id, text, value, style, url, placeholder } = element;
  const own = Object.entries({ text, value, style, url, placeholder }).filter(
    ([, field]) => field !== undefined,
  );
  return {
    action_id,
    block_id: block.block_id,
    ...Object.fromEntries(own),
    ...held,
    action_ts: actionTs(workspace),
  };
}

function messageResponseUrl(
  workspace: Workspace,
  me: string,
  surface: Extract<Surface, { type: 'message' }>,
): string {
  const { channel, ts, threadTs } = surface.message;
  const secret = workspace.responseUrls.issue({
    channel,
    user: me,
    original: { channel, ts },
    ...(threadTs ? { threadTs } : {}),
  });
  return responseUrl(workspace, secret);
}
