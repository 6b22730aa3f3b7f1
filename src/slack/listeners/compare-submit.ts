import { ACTION, BLOCK } from '../../present/ids.ts';
import { answerView } from '../../present/views/answer.ts';
import { compareFaults } from '../../present/views/compare.ts';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import { unpackPlace } from '../metadata.ts';
import { answerOf, reply } from '../reply.ts';
import { onSubmit } from './submit.ts';

/** The form of roles to compare: answers where it was opened, or in the form itself over Home. */
export function onCompareSubmit(deps: Deps) {
  return onSubmit(deps, 'compare_roles', BLOCK.roles[0], async ({ ack, body, view, client }) => {
    const ids = BLOCK.roles.map(
      (block, at) => view.state.values[block]?.[`${ACTION.chooseRole}:${at}`]?.selected_option?.value,
    );
    const errors = compareFaults(ids);
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    const { roles } = deps.view();
    const titles = ids.flatMap((id) => (id === undefined ? [] : [roles.get(id)?.title ?? id]));
    const question = `/compare ${titles.join(' vs ')}`;
    const where = unpackPlace(view.private_metadata);
    if (where === null) {
      return ack({ response_action: 'update', view: answerView(answerOf(deps, { question })) });
    }
    await ack();
    const place = { ...where, id: body.trigger_id, by: body.user.id };
    return guard(deps, 'compare_roles', client, place, () => reply(deps, client, place, { question }));
  });
}
