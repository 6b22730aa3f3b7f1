import { Refusal } from '../core/refusal.ts';
import type { PageReply, PageRequest, PageRequestKind } from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Act } from './act.ts';
import { action } from './action.ts';
import { close } from './close.ts';
import { command } from './command.ts';
import { invite } from './invite.ts';
import { dismiss, edit, post, react, remove } from './messages.ts';
import { openTab } from './open-tab.ts';
import { options } from './options.ts';
import { globalShortcut, messageShortcut } from './shortcuts.ts';
import { submit } from './submit.ts';

/** Everything that a person can do. */
export const ACTS: { [K in PageRequestKind]: Act<K> } = {
  post,
  edit,
  delete: remove,
  react,
  command,
  action,
  options,
  submit,
  close,
  message_shortcut: messageShortcut,
  global_shortcut: globalShortcut,
  open_tab: openTab,
  invite_app: invite,
  dismiss,
  dismiss_first_visit(workspace, me) {
    workspace.newcomers.delete(me);
    return {};
  },
};

/** Does what a person asks for; what Slack would refuse comes back as `ok: false`. */
export async function perform<K extends PageRequestKind>(
  workspace: Workspace,
  me: string,
  request: Extract<PageRequest, { kind: K }>,
): Promise<PageReply<K>> {
  try {
    const result = await ACTS[request.kind as K](workspace, me, request);
    return { ok: true, ...result };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, error: error.code, text: error.message };
  }
}
