import { reasonView } from '../../present/views/reason.ts';
import type { Deps } from '../deps.ts';
import { keepVote, onNewVote } from './vote.ts';

/** "Tell us more": opens the form that takes a reason; the vote that it is about stands again where it was changed. */
export function onFeedbackMore(deps: Deps) {
  return onNewVote(deps, 'feedback_more', async ({ client, place, body }, ref) => {
    const before = await keepVote(deps, place.at.team, body.user.id, ref);
    const reason = before?.vote === ref.vote ? before.reason : null;
    await client.views.open({ trigger_id: body.trigger_id, view: reasonView(ref, reason) });
  });
}
