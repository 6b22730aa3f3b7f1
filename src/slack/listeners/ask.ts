import type { Deps } from '../deps.ts';
import { reply } from '../reply.ts';
import { onAskClick } from './action.ts';

/** A suggestion's button: asks its question where it was clicked. */
export function onAsk(deps: Deps) {
  return onAskClick(deps, 'ask', ({ client, place }, ask) => reply(deps, client, place, ask));
}
