import { AppError } from '../../errors.ts';
import { ACTION, BLOCK } from '../../present/ids.ts';
import { thanksView } from '../../present/views/reason.ts';
import { unpackVote } from '../../present/vote.ts';
import type { Deps } from '../deps.ts';
import { onSubmit } from './submit.ts';
import { NO_VOTES } from './vote.ts';

const OLD = 'This form comes from an older version of Rolecall. Please vote again.';

/** The form that takes a reason: keeps it with the vote, or without words takes back what was said before. */
export function onFeedbackSubmit(deps: Deps) {
  return onSubmit(deps, 'feedback_reason', BLOCK.reason, async ({ ack, body, view }) => {
    const ref = unpackVote(view.private_metadata);
    if (ref === null) throw new AppError('bad_input', OLD);
    const team = body.team?.id ?? '';
    const { votes } = await deps.settings.checked(team);
    if (!votes) return ack({ response_action: 'errors', errors: { [BLOCK.reason]: NO_VOTES } });
    const { answerId, vote, subject } = ref;
    const typed = view.state.values[BLOCK.reason]?.[ACTION.reason]?.value?.trim() ?? '';
    const reason = typed === '' ? null : typed;
    const { feedback } = deps.records.of(team);
    await feedback.vote({ answerId, user: body.user.id, vote, subject, reason });
    return ack({ response_action: 'update', view: thanksView() });
  });
}
