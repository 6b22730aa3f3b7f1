import type { JsonObject } from '../core/json.ts';
import type { PageBlock, PageText } from '../page-api.ts';
import type { View } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * Makes a stored view from a checked one.
 *
 * @param source Blocks filled in and known to be valid.
 * @param place  Its id and links where it takes the place of another view; a new one otherwise.
 */
export function makeView(
  workspace: Workspace,
  source: JsonObject & { blocks: PageBlock[] },
  place: {
    user: string;
    id?: string;
    previous?: View | undefined;
    previousViewId?: string | null;
    rootViewId?: string;
  },
): View {
  const id = place.id ?? workspace.ids.next('V');
  const text = (key: string) => (source[key] as PageText | undefined) ?? null;
  const string = (key: string) => (typeof source[key] === 'string' ? source[key] : '');
  return {
    id,
    user: place.user,
    type: source.type === 'home' ? 'home' : 'modal',
    title: text('title') ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: text('submit'),
    close: text('close'),
    blocks: source.blocks,
    privateMetadata: string('private_metadata'),
    callbackId: string('callback_id'),
    externalId: string('external_id'),
    clearOnClose: source.clear_on_close === true,
    notifyOnClose: source.notify_on_close === true,
    hash: `${Math.floor(workspace.clock.now() / 1_000)}.${workspace.ids.secret().slice(0, 8)}`,
    rootViewId: place.rootViewId ?? place.previous?.rootViewId ?? id,
    previousViewId: place.previousViewId ?? place.previous?.id ?? null,
    errors: {},
  };
}
