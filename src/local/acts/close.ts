import { Refusal } from '../core/refusal.ts';
import { showStack } from '../domain/views.ts';
import { interaction } from '../payloads/common.ts';
import { viewJson } from '../state/slack-json.ts';
import type { Act } from './act.ts';
import { interact } from './interact.ts';

/** Closes the modal on top, or all of them; the app hears of those that asked for it. */
export const close: Act<'close'> = (workspace, me, { viewId, clear }) => {
  const stack = workspace.views.stack(me);
  const index = stack.findIndex((view) => view.id === viewId);
  const view = stack[index];
  if (!view) throw new Refusal('view_not_found', 'This window is no longer open.');
  const all = clear === true || view.clearOnClose;
  const closed = all ? stack : stack.slice(index);
  showStack(workspace, me, all ? [] : stack.slice(0, index));
  for (const gone of closed.filter((each) => each.notifyOnClose)) {
    const payload = {
      ...interaction(workspace, 'view_closed', me),
      view: viewJson(workspace, gone),
      is_cleared: all,
    };
    // The window is gone whether or not the app hears of it.
    interact(workspace, payload).catch(() => undefined);
  }
  return {};
};
