import type { webApi } from '@slack/bolt';
import { type Delivery, type OpenMessage, sendOpenly } from '../send.ts';

/**
 * Posts a message of which an attempt may have come through, where it doesn't stand there.
 *
 * @returns As `sendOpenly`.
 */
export async function sendAgain(
  client: webApi.WebClient,
  message: OpenMessage,
  delivery: Delivery,
): Promise<string | undefined> {
  return (await findPosted(client, message)) ?? sendOpenly(client, message, delivery);
}

/** The message is among the last so many, or it is taken for not there. */
const LOOKED_AT = 50;

/**
 * Looks whether a message stands there already, before it is posted once more.
 *
 * Direct messages can be read back; where Rolecall may not read, as in channels, it isn't known.
 *
 * @returns Its ts; undefined where it isn't there, or can't be told.
 */
async function findPosted(
  client: webApi.WebClient,
  { channel, thread, messageId }: OpenMessage,
): Promise<string | undefined> {
  const within = { channel, limit: LOOKED_AT, include_all_metadata: true };
  try {
    const { messages } =
      thread === undefined
        ? await client.conversations.history(within)
        : await client.conversations.replies({ ...within, ts: thread });
    return messages?.find(({ metadata }) => idIn(metadata?.event_payload) === messageId)?.ts;
  } catch {
    return undefined;
  }
}

const idIn = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined;
