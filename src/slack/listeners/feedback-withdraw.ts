import { line, plain, rich } from '../../present/rich.ts';
import type { Deps } from '../deps.ts';
import { postResponse } from '../response-url.ts';
import { say } from '../say.ts';
import { onVoteClick } from './vote.ts';

const WITHDRAWN = 'Your vote and what you said with it are deleted.';
const NONE = 'There is no vote of yours on this answer.';

/** "Take it back": deletes a vote, in the place of the line that said it was kept. */
export function onFeedbackWithdraw(deps: Deps) {
  return onVoteClick(deps, 'feedback_withdraw', async ({ client, place, body }, { answerId }) => {
    const withdrawn = await deps.records.of(place.at.team).feedback.withdraw(answerId, body.user.id);
    const text = withdrawn ? WITHDRAWN : NONE;
    if (!body.response_url) return say(deps, client, place, text);
    const blocks = [rich(line(plain(text)))];
    await postResponse(body.response_url, { replace_original: true, text, blocks }).catch(() =>
      say(deps, client, place, text),
    );
  });
}
