import type { PageMessage, PageView, SurfaceRef } from '../page-api.ts';
import { type Placed, placedElements } from '../surface/elements.ts';

/** An action_id, or a test of the element. */
export type ElementMatch = string | ((element: Placed['element']) => boolean);

/**
 * Finds an interactive element on a message or view.
 *
 * @throws Error naming the elements that there are.
 */
export function findOn(on: PageMessage | PageView, which: ElementMatch): Placed {
  const all = placedElements(on.blocks);
  const found = all.find(({ element }) =>
    typeof which === 'string' ? element.action_id === which : which(element),
  );
  if (found) return found;
  const names = all.map(({ element }) => `${element.type} ${element.action_id}`).join(', ');
  throw new Error(`No such element: ${String(which)}. There are: ${names || 'none'}`);
}

export function surfaceOf(on: PageMessage | PageView): SurfaceRef {
  return 'ts' in on ? { type: 'message', channel: on.channel, ts: on.ts } : { type: 'view', viewId: on.id };
}
