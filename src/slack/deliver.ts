import type { webApi } from '@slack/bolt';
import { withPlainButtons } from '../present/beneath.ts';
import type { Message } from '../present/message.ts';
import type { Conversation } from './context.ts';
import { slackReason } from './log.ts';
import { postResponse } from './response-url.ts';

type Client = webApi.WebClient;

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

/** Posts for everybody in a channel, thread or direct message. @returns The message's ts. */
export async function postOpenly(
  client: Client,
  { channel, thread }: Pick<Conversation, 'channel' | 'thread'>,
  delivery: Delivery,
): Promise<string | undefined> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  const { ts } = await withFallback(delivery, (content) =>
    client.chat.postMessage({ ...where, unfurl_links: false, unfurl_media: false, ...content }),
  );
  return ts;
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

/**
 * Answers one person alone: by the `response_url`, or in a direct message once that is spent.
 *
 * @param direct The same for a direct message, where it differs.
 */
export async function postPrivately(
  client: Client,
  url: string,
  { user, thread }: { readonly user: string; readonly thread?: string | undefined },
  delivery: Delivery,
  direct: Delivery = delivery,
): Promise<void> {
  try {
    await postByUrl(url, 'ephemeral', thread, delivery);
  } catch {
    await postOpenly(client, { channel: user }, direct);
  }
}
