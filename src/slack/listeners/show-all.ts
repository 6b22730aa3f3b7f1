import { answerView } from '../../present/views/answer.ts';
import type { Deps } from '../deps.ts';
import { answerOf } from '../reply.ts';
import { onAskClick } from './action.ts';

/** "Show all": the whole answer in a modal. */
export function onShowAll(deps: Deps) {
  return onAskClick(deps, 'show_all', async ({ client, body }, ask) => {
    await client.views.open({ trigger_id: body.trigger_id, view: answerView(answerOf(deps, ask)) });
  });
}
