import type { webApi } from '@slack/bolt';
import { withPlainButtons } from '../present/beneath.ts';
import type { Message } from '../present/message.ts';
import { slackReason } from './log.ts';
import { postResponse } from './response-url.ts';

type Client = webApi.WebClient;

/** Where a message for everybody goes. */
export interface OpenMessage {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Its `client_msg_id`, a UUID. */
  readonly messageId: string;
}

/** A message, and the same as text alone for a Slack that won't draw it. */
export interface Delivery extends Message {
  readonly fallback: string;
}

const UNDRAWABLE = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'block_mismatch',
]);

/** Does `send` with blocks, and where Slack refuses them with ordinary ones, and then with text alone. */
async function withFallback<T>(
  { text, blocks, fallback }: Delivery,
  send: (content: Message | { text: string }) => Promise<T>,
): Promise<T> {
  const ordinary = withPlainButtons(blocks);
  const forms = [{ text, blocks }, ...(ordinary ? [{ text, blocks: ordinary }] : [])];
  for (const form of forms) {
    try {
      return await send(form);
    } catch (error) {
      if (!UNDRAWABLE.has(slackReason(error) ?? '')) throw error;
    }
  }
  return send({ text: fallback });
}

/**
 * Posts for everybody in a channel, thread or direct message; the same `messageId` is posted once.
 *
 * @returns The message's ts; undefined for one that was posted before and is deleted.
 */
export async function sendOpenly(
  client: Client,
  { channel, thread, messageId }: OpenMessage,
  delivery: Delivery,
): Promise<string | undefined> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  const metadata = { event_type: 'rolecall_message', event_payload: { id: messageId } };
  const marked = { client_msg_id: messageId, metadata };
  const fixed = { ...where, ...marked, unfurl_links: false, unfurl_media: false };
  try {
    return (await withFallback(delivery, (content) => client.chat.postMessage({ ...fixed, ...content }))).ts;
  } catch (error) {
    if (slackReason(error) === 'duplicate_message_not_found') return undefined;
    throw error;
  }
}

/** Posts to a `response_url`, for one person or (`in_channel`) for all. */
export function postByUrl(
  url: string,
  type: 'ephemeral' | 'in_channel',
  thread: string | undefined,
  delivery: Delivery,
): Promise<void> {
  return withFallback(delivery, (content) =>
    postResponse(url, { response_type: type, replace_original: false, thread_ts: thread, ...content }),
  );
}
