import { CAPS } from '../core/constants.ts';
import { makeView } from '../domain/make-view.ts';
import { showChanged, showStack } from '../domain/views.ts';
import { viewJson } from '../state/slack-json.ts';
import type { Trigger } from '../state/triggers.ts';
import type { View } from '../state/types.ts';
import { ApiError, argumentError } from './api-error.ts';
import type { MethodContext, Methods } from './method.ts';
import { readView } from './view-args.ts';

/** Modals and App Home. They need no scope. */
export const viewMethods: Methods = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};

function open(context: MethodContext) {
  const { workspace } = context;
  const source = readView(workspace, context.args.json('view'), 'modal');
  const { user } = exchange(context);
  const view = makeView(workspace, source, { user });
  showStack(workspace, user, [view]);
  return { view: viewJson(workspace, view) };
}

function push(context: MethodContext) {
  const { workspace } = context;
  const source = readView(workspace, context.args.json('view'), 'modal');
  const { user, viewId } = exchange(context);
  const stack = workspace.views.stack(user);
  const previous = stack.at(-1);
  if (!previous || !viewId) throw new ApiError('not_found');
  if (stack.length >= CAPS.modalStack) throw new ApiError('push_limit_reached');
  const view = makeView(workspace, source, { user, previous });
  showStack(workspace, user, [...stack, view]);
  return { view: viewJson(workspace, view) };
}

function update({ workspace, args }: MethodContext) {
  const id = args.text('view_id');
  const externalId = args.text('external_id');
  if (!id && !externalId) throw argumentError('invalid_arguments', ['missing required field: view_id']);
  const old = id ? workspace.views.find(id) : workspace.views.findExternal(externalId);
  if (!old) throw new ApiError('not_found');
  if (args.has('hash') && args.text('hash') !== old.hash) throw new ApiError('hash_conflict');
  const view = makeView(workspace, readView(workspace, args.json('view'), old.type, old), placeOf(old));
  showChanged(workspace, view);
  return { view: viewJson(workspace, view) };
}

function publish({ workspace, args }: MethodContext) {
  const user = args.required('user_id');
  if (workspace.people.get(user)?.kind !== 'person') {
    throw argumentError('invalid_arguments', ['invalid `user_id`']);
  }
  if (!workspace.manifest.features.app_home.home_tab_enabled) throw new ApiError('not_enabled');
  const old = workspace.views.home(user);
  if (args.has('hash') && args.text('hash') !== old?.hash) throw new ApiError('hash_conflict');
  const source = readView(workspace, args.json('view'), 'home', old);
  const view = makeView(workspace, source, old ? placeOf(old) : { user });
  showChanged(workspace, view);
  return { view: viewJson(workspace, view) };
}

/** Where a view that replaces another stands. */
function placeOf(old: View) {
  const { id, user, previousViewId, rootViewId } = old;
  return { id, user, previousViewId, rootViewId };
}

function exchange({ workspace, args }: MethodContext): Trigger {
  const id = args.text('trigger_id') || args.text('interactivity_pointer');
  if (!id) throw argumentError('invalid_arguments', ['missing required field: trigger_id']);
  const trigger = workspace.triggers.exchange(id);
  if (typeof trigger === 'string') throw new ApiError(trigger);
  return trigger;
}
