import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import type { Place } from '../place.ts';
import { reply } from '../reply.ts';

/** A mention in a channel: answers in its thread. Bots' mentions and edits are not for us. */
export function onMention(deps: Deps) {
  return async ({
    event,
    body,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs): Promise<void> => {
    if (event.bot_id !== undefined || event.user === undefined || event.edited !== undefined) return;
    const place: Place = {
      kind: 'open',
      id: body.event_id,
      by: event.user,
      redone: context.redone === true,
      at: { team: body.team_id, channel: event.channel, thread: event.thread_ts ?? event.ts },
    };
    await guard(deps, 'app_mention', client, place, () => {
      const question = event.text.replaceAll(`<@${context.botUserId}>`, ' ').trim();
      return reply(deps, client, place, { question: question === '' ? 'help' : question });
    });
  };
}
