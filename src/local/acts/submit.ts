import { ApiError } from '../api/api-error.ts';
import { readView } from '../api/view-args.ts';
import { CAPS } from '../core/constants.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import { Refusal } from '../core/refusal.ts';
import { makeView } from '../domain/make-view.ts';
import { showStack } from '../domain/views.ts';
import { interaction } from '../payloads/common.ts';
import { viewJson } from '../state/slack-json.ts';
import type { View } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';
import { inputErrors } from '../surface/input-errors.ts';
import { surfaceState } from '../surface/surface-state.ts';
import type { Act } from './act.ts';
import { interact } from './interact.ts';

/** Submits the modal on top and does what the app answers: errors, update, push, clear, or close. */
export const submit: Act<'submit'> = async (workspace, me, { viewId, state }) => {
  const view = workspace.views.stack(me).find((open) => open.id === viewId);
  if (!view) throw new Refusal('view_not_found', 'This window is no longer open.');
  const values = surfaceState(view.blocks, state);
  const errors = inputErrors(view.blocks, values);
  if (Object.keys(errors).length > 0) return showErrors(workspace, view, errors);
  const body = await interact(workspace, {
    ...interaction(workspace, 'view_submission', me),
    trigger_id: workspace.triggers.issue({ user: me, viewId }),
    view: viewJson(workspace, view, values),
    response_urls: [],
  });
  return answer(workspace, view, isObject(body) ? body : {});
};

function answer(workspace: Workspace, view: View, body: JsonObject): { errors: Record<string, string> } {
  const stack = workspace.views.stack(view.user);
  const below = stack.slice(
    0,
    stack.findIndex((open) => open.id === view.id),
  );
  switch (body.response_action) {
    case undefined:
      showStack(workspace, view.user, below);
      break;
    case 'clear':
      showStack(workspace, view.user, []);
      break;
    case 'errors':
      return showErrors(workspace, view, readErrors(view, body.errors));
    case 'update': {
      const { id, user, previousViewId, rootViewId } = view;
      const source = readAnswered(workspace, body.view, view);
      showStack(workspace, user, [
        ...below,
        makeView(workspace, source, { id, user, previousViewId, rootViewId }),
      ]);
      break;
    }
    case 'push': {
      const source = readAnswered(workspace, body.view);
      if (below.length + 1 >= CAPS.modalStack) throw trouble('push_limit_reached');
      const pushed = makeView(workspace, source, { user: view.user, previous: view });
      showStack(workspace, view.user, [...below, { ...view, errors: {} }, pushed]);
      break;
    }
    default:
      throw trouble(`unknown response_action ${String(body.response_action)}`);
  }
  return { errors: {} };
}

function showErrors(workspace: Workspace, view: View, errors: Record<string, string>) {
  workspace.views.replace({ ...view, errors });
  showStack(workspace, view.user, [...workspace.views.stack(view.user)]);
  return { errors };
}

/** Errors must stand at blocks that are inputs of this view. */
function readErrors(view: View, given: unknown): Record<string, string> {
  const entries = isObject(given) ? Object.entries(given) : [];
  const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const fine =
    entries.length > 0 && entries.every(([id, text]) => inputs.includes(id) && typeof text === 'string');
  if (!fine) throw trouble('errors name a block that is no input of this view');
  return Object.fromEntries(entries) as Record<string, string>;
}

function readAnswered(workspace: Workspace, given: unknown, replacing?: View) {
  try {
    return readView(workspace, given, 'modal', replacing);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const said = error.details.response_metadata as { messages?: string[] } | undefined;
    throw trouble([error.message, ...(said?.messages ?? [])].join(' '));
  }
}

function trouble(why: string): Refusal {
  return new Refusal('invalid_response', `We had some trouble connecting. Try again? (${why})`);
}
