import { ACTION, BLOCK } from '../../present/ids.ts';
import { answerView } from '../../present/views/answer.ts';
import type { Deps } from '../deps.ts';
import { answerOf } from '../reply.ts';
import { onSubmit } from './submit.ts';

/** The question form: shows the answer in its place. */
export function onAskSubmit(deps: Deps) {
  return onSubmit(deps, 'ask_form', BLOCK.question, ({ ack, view }) => {
    const question = view.state.values[BLOCK.question]?.[ACTION.question]?.value ?? '';
    return ack({ response_action: 'update', view: answerView(answerOf(deps, { question })) });
  });
}
