import type { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Poster } from './outbox/poster.ts';
import type { Place } from './place.ts';
import { postPrivately } from './post-privately.ts';
import type { Delivery } from './send.ts';

/** The same content for each kind of place; only what its place needs is drawn. */
export interface Content {
  readonly delivery: () => Delivery;
  /** For a direct message. */
  readonly direct: () => Delivery;
  readonly view: () => ModalView;
}

/**
 * Puts something where it belongs. A modal that can't be opened or changed any more, since Slack's trigger is spent or the
 * person closed it, comes as a direct message.
 */
export async function put(
  poster: Poster,
  client: webApi.WebClient,
  place: Place,
  { delivery, direct, view }: Content,
): Promise<void> {
  const { id, by: user, at, redone } = place;
  const message = () => poster.post(client, { team: at.team, channel: user, id, user }, direct());
  switch (place.kind) {
    case 'private':
      return postPrivately(poster, client, place.url, { ...at, id, user }, delivery(), direct());
    case 'open':
      await poster.post(client, { ...at, id, user, redone }, delivery());
      return;
    case 'modal':
      await client.views.update({ view_id: place.viewId, view: view() }).catch(message);
      return;
    case 'home':
      await client.views.open({ trigger_id: place.triggerId, view: view() }).catch(message);
      return;
  }
}
