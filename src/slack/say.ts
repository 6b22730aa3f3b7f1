import type { webApi } from '@slack/bolt';
import { escapeMrkdwn } from '../present/escape.ts';
import { line, plain, rich } from '../present/rich.ts';
import { readingView } from '../present/views/modal.ts';
import type { Deps } from './deps.ts';
import type { Place } from './place.ts';
import { put } from './put.ts';

/** Says one plain sentence in a place; for what is no answer. */
export async function say(
  { poster }: Pick<Deps, 'poster'>,
  client: webApi.WebClient,
  place: Place,
  sentence: string,
): Promise<void> {
  const blocks = [rich(line(plain(sentence)))];
  const text = escapeMrkdwn(sentence);
  const delivery = () => ({ text, blocks, fallback: text });
  const view = () => readingView('Rolecall', [blocks]);
  await put(poster, client, place, { delivery, direct: delivery, view });
}
