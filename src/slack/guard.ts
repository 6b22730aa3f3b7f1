import type { webApi } from '@slack/bolt';
import { AppError } from '../errors.ts';
import type { Deps } from './deps.ts';
import { errorFacts } from './log.ts';
import type { Place } from './place.ts';
import { say } from './say.ts';

const SORRY = 'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.';

/** Answers don't need the store, so it is something that was to be written down which failed. */
const NOT_KEPT =
  'I can’t write anything down at the moment, so nothing was changed. Please try again in a few minutes. Answers work as ever.';

/** Logs and counts what failed. @returns What to say of it to whoever asked. */
export function apologyFor(deps: Deps, name: string, error: unknown): string {
  const code = error instanceof AppError ? error.code : undefined;
  if (code === 'store') deps.records.failed(name, error);
  else deps.logger.error({ listener: name, ...errorFacts(error) }, 'a listener failed');
  deps.observer.listenerFailed();
  if (code === 'store') return NOT_KEPT;
  return error instanceof AppError && code === 'bad_input' ? error.message : SORRY;
}

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
    await say(deps, client, place, apologyFor(deps, name, error)).catch((again: unknown) => {
      deps.logger.error({ listener: name, ...errorFacts(again) }, 'the apology failed too');
    });
  }
}
