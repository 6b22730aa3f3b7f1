import { sourcesView } from '../../present/views/sources.ts';
import type { Deps } from '../deps.ts';
import { answerOf } from '../reply.ts';
import { onAskClick } from './action.ts';

/** "Sources": who says so, since when, and where to read it. */
export function onSources(deps: Deps) {
  return onAskClick(deps, 'sources', async ({ client, body }, ask) => {
    await client.views.open({ trigger_id: body.trigger_id, view: sourcesView(answerOf(deps, ask)) });
  });
}
