import type { webApi } from '@slack/bolt';
import { escapeMrkdwn } from '../present/escape.ts';
import { line, plain, rich } from '../present/rich.ts';
import { readingView } from '../present/views/modal.ts';
import type { Deps } from './deps.ts';
import type { Place } from './place.ts';
import { postPrivately } from './post-privately.ts';

/** Says one plain sentence in a place; for what is no answer. */
export async function say(
  { poster }: Pick<Deps, 'poster'>,
  client: webApi.WebClient,
  place: Place,
  sentence: string,
): Promise<void> {
  const blocks = [rich(line(plain(sentence)))];
  const text = escapeMrkdwn(sentence);
  const delivery = { text, blocks, fallback: text };
  switch (place.kind) {
    case 'private':
      return postPrivately(poster, client, place.url, { ...place.at, id: place.id }, delivery);
    case 'open':
      await poster.post(client, { ...place.at, id: place.id }, delivery);
      return;
    case 'modal':
      await client.views.update({ view_id: place.viewId, view: readingView('Rolecall', [blocks]) });
      return;
    case 'home':
      await client.views.open({ trigger_id: place.triggerId, view: readingView('Rolecall', [blocks]) });
      return;
  }
}
