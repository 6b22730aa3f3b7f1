import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Command } from '../../present/commands.ts';
import { examplesOf } from '../../present/examples.ts';
import { presentUsage } from '../../present/usage.ts';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import type { Place } from '../place.ts';
import { postPrivately } from '../post-privately.ts';
import { reply } from '../reply.ts';

/** `/career` takes a question as it is; the others are questions in their own form, whatever they are called here. */
function questionOf(command: Command, text: string): string {
  return command === 'career' ? text : `/${command} ${text}`;
}

/** A slash command: answers privately; bare or with `help` it shows how it is used. */
export function onCommand(deps: Deps, command: Command) {
  return async ({ ack, body, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const at = { team: body.team_id, channel: body.channel_id, user: body.user_id };
    const place: Place = {
      kind: 'private',
      id: body.trigger_id,
      by: body.user_id,
      url: body.response_url,
      at,
    };
    await guard(deps, `command ${command}`, client, place, async () => {
      const text = body.text.trim();
      if (text !== '' && text.toLowerCase() !== 'help')
        return reply(deps, client, place, { question: questionOf(command, text) });
      const usage = presentUsage(command, deps.names, examplesOf(command, deps.view()));
      const to = { ...at, id: place.id };
      return postPrivately(deps.poster, client, place.url, to, { ...usage, fallback: usage.text });
    });
  };
}
