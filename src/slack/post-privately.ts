import type { webApi } from '@slack/bolt';
import type { OpenPost, Poster } from './outbox/poster.ts';
import { type Delivery, postByUrl } from './send.ts';

/**
 * Answers one person alone: by the `response_url`, or in a direct message once that is spent.
 *
 * @param direct The same for a direct message, where it differs.
 */
export async function postPrivately(
  poster: Poster,
  client: webApi.WebClient,
  url: string,
  { team, user, thread, id }: Pick<OpenPost, 'team' | 'thread' | 'id'> & { readonly user: string },
  delivery: Delivery,
  direct: Delivery = delivery,
): Promise<void> {
  try {
    await postByUrl(url, 'ephemeral', thread, delivery);
  } catch {
    await poster.post(client, { team, channel: user, id, user }, direct);
  }
}
