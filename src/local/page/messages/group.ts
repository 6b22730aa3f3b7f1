import type { PageMessage } from '../../page-api.ts';
import { dateOf } from '../text/date.ts';

/** Seconds within which messages of one author stand under one name. */
const TOGETHER_S = 5 * 60;

/** A message, with what its place in the list adds to it. */
export interface Listed {
  message: PageMessage;
  /** The first of its day. */
  startsDay: boolean;
  /** Stands under the name of the message before. */
  continues: boolean;
}

function continues(message: PageMessage, before: PageMessage): boolean {
  return (
    message.user === before.user &&
    !message.ephemeral &&
    !before.ephemeral &&
    !message.replyTo &&
    Number(message.ts) - Number(before.ts) < TOGETHER_S
  );
}

/** Puts messages under their days and names, in the order given. */
export function group(messages: PageMessage[]): Listed[] {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const startsDay = !before || dateOf(before.ts).toDateString() !== dateOf(message.ts).toDateString();
    return {
      message,
      startsDay,
      continues: before !== undefined && !startsDay && continues(message, before),
    };
  });
}

/** What stands in a channel itself: no replies but those also sent to the channel. */
export function inChannel(messages: PageMessage[], channel: string): PageMessage[] {
  return messages.filter(
    (one) => one.channel === channel && (!one.threadTs || one.threadTs === one.ts || one.broadcast === true),
  );
}

/** A thread: its parent and the replies. */
export function inThread(messages: PageMessage[], channel: string, thread: string): PageMessage[] {
  return messages.filter((one) => one.channel === channel && (one.ts === thread || one.threadTs === thread));
}
