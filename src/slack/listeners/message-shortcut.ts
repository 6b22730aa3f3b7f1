import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { guard } from '../guard.ts';
import type { Place } from '../place.ts';
import { reply } from '../reply.ts';

/** "Ask Rolecall" on a message: answers privately what it says, in its thread where it has one. */
export function onMessageShortcut(deps: Deps) {
  return async ({
    ack,
    shortcut,
    client,
  }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack();
    const { message, channel, user } = shortcut;
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
    const at = { team: shortcut.team?.id ?? '', channel: channel.id, thread, user: user.id };
    const place: Place = {
      kind: 'private',
      id: shortcut.trigger_id,
      by: user.id,
      url: shortcut.response_url,
      at,
    };
    await guard(deps, 'message shortcut', client, place, () =>
      reply(deps, client, place, { question: message.text ?? '' }),
    );
  };
}
