import type { App } from '@slack/bolt';
import type { Connection } from './app.ts';
import type { InFlight } from './in-flight.ts';

/**
 * Takes an app off Slack: what is being worked on is finished first, new work is not begun.
 *
 * Over HTTP the server stops listening at once. A socket stays until nothing is under way, since it carries the acks;
 * what Slack sent and saw no ack for, it sends again to another connection.
 *
 * @param limitMs Gives up waiting after so many milliseconds.
 * @returns Whether all work was finished.
 */
export async function drain(
  app: App,
  mode: Connection['mode'],
  inFlight: InFlight,
  limitMs: number,
): Promise<boolean> {
  const work = async (): Promise<true> => {
    if (mode === 'socket') await inFlight.idle();
    await app.stop();
    await inFlight.idle();
    return true;
  };
  const limit = AbortSignal.timeout(limitMs);
  const late = new Promise<false>((resolve) => limit.addEventListener('abort', () => resolve(false)));
  const finished = await Promise.race([work(), late]);
  if (!finished && mode === 'socket') await app.stop();
  return finished;
}
