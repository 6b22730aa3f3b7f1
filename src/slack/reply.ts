import type { webApi } from '@slack/bolt';
import { answer } from '../answer/answer.ts';
import type { Answer } from '../answer/types.ts';
import { SLACK } from '../limits.ts';
import type { Ask } from '../present/ask.ts';
import { clip, escapeMrkdwn } from '../present/escape.ts';
import { presentMessage } from '../present/message.ts';
import { answerText } from '../present/text.ts';
import { answerView } from '../present/views/answer.ts';
import type { Deps } from './deps.ts';
import { isDirect, type Place } from './place.ts';
import { put } from './put.ts';
import type { Delivery } from './send.ts';

/** Asks the library; the one call of `answer()` in this room. */
export function answerOf(deps: Deps, { question, context }: Ask): Answer {
  const options = { today: deps.today() };
  return answer(question, deps.view(), context ? { ...options, context } : options);
}

/** An answer ready to post, with the same as text alone beside it. */
export function deliveryOf(given: Answer, options: Parameters<typeof presentMessage>[1]): Delivery {
  return {
    ...presentMessage(given, options),
    fallback: escapeMrkdwn(clip(answerText(given), SLACK.messageText)),
  };
}

/**
 * The one way from a question to a reply: answers it, draws the answer and puts it in its place.
 *
 * @param typed The question as typed, or as a button carried it. Without a context of its own it takes the
 * conversation's.
 */
export async function reply(deps: Deps, client: webApi.WebClient, place: Place, typed: Ask): Promise<void> {
  const [context, { sharing, votes }] = await Promise.all([
    typed.context ?? deps.contexts.get(place.at),
    deps.settings.of(place.at.team),
  ]);
  const ask: Ask = { question: typed.question, context };
  const began = performance.now();
  const given = answerOf(deps, ask);
  deps.observer.answered(given.kind, performance.now() - began);
  await deps.contexts.remember(place.at, given);
  const share = place.kind === 'private' && sharing && !isDirect(place.at.channel);
  await put(deps.poster, client, place, {
    delivery: () => deliveryOf(given, { ask, votes, share }),
    direct: () => deliveryOf(given, { ask, votes }),
    view: () => answerView(given),
  });
}
