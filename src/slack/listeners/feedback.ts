import { reasonView } from '../../present/views/reason.ts';
import { voteKept } from '../../present/vote-kept.ts';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../log.ts';
import { postPrivately } from '../post-privately.ts';
import { keepVote, onVoteClick } from './vote.ts';

/** A thumb on an answer: keeps it, and says so to that person alone; after 👎 by the form that takes a reason. */
export function onFeedback(deps: Deps) {
  return onVoteClick(deps, 'feedback', async ({ client, place, body }, ref) => {
    const user = body.user.id;
    const before = await keepVote(deps, place.at.team, user, ref);
    if (ref.vote === 'down') {
      const reason = before?.vote === 'down' ? before.reason : null;
      const opened = client.views.open({ trigger_id: body.trigger_id, view: reasonView(ref, reason) });
      const isOpen = await opened.then(
        () => true,
        (error: unknown) => {
          deps.logger.warn({ listener: 'feedback', ...errorFacts(error) }, 'the form did not open');
          return false;
        },
      );
      if (isOpen) return;
    }
    const kept = voteKept(ref, before?.vote);
    const delivery = { ...kept, fallback: kept.text };
    // In a direct message too: a line for each thumb would bury what was asked.
    const to = { ...place.at, id: place.id, user };
    if (body.response_url) await postPrivately(deps.poster, client, body.response_url, to, delivery);
    else await deps.poster.post(client, to, delivery);
  });
}
