import type { webApi } from '@slack/bolt';
import type { Deps } from './deps.ts';
import { errorFacts } from './log.ts';
import type { Place } from './place.ts';
import { say } from './say.ts';

export const SORRY =
  'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.';

/**
 * Does a listener's work so that it never ends in silence: what fails is logged, without anybody's words, and the
 * person gets a polite line where they asked.
 */
export async function guard(
  deps: Deps,
  name: string,
  client: webApi.WebClient,
  place: Place,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    deps.logger.error({ listener: name, ...errorFacts(error) }, 'a listener failed');
    await say(client, place, SORRY).catch((again: unknown) => {
      deps.logger.error({ listener: name, ...errorFacts(again) }, 'the apology failed too');
    });
  }
}
