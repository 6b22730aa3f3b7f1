import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import type { Place } from '../place.ts';
import { reply } from '../reply.ts';

/** What a person writes comes in these; all other subtypes are edits, deletions and Slack's own notices. */
const WRITTEN = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

/** A direct message: answers there. */
export function onDirectMessage(deps: Deps) {
  return async ({
    event,
    body,
    client,
    context,
  }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs): Promise<void> => {
    if (event.channel_type !== 'im' || !WRITTEN.has(event.subtype)) return;
    if ('bot_id' in event && event.bot_id !== undefined) return;
    if (!('user' in event) || event.user === undefined) return;
    const thread = 'thread_ts' in event ? event.thread_ts : undefined;
    const text = 'text' in event ? event.text : undefined;
    const at = { team: body.team_id, channel: event.channel, thread };
    const place: Place = {
      kind: 'open',
      id: body.event_id,
      by: event.user,
      redone: context.redone === true,
      at,
    };
    await guard(deps, 'message.im', client, place, () =>
      reply(deps, client, place, { question: text ?? '' }),
    );
  };
}
