import type { PageEvent } from '../page-api.ts';
import type { Feed } from '../state/feed.ts';

/** How long a wait lasts before it fails, in milliseconds. */
const PATIENCE = 5_000;

/** Waits for events that one person sees. */
export interface Waiting {
  /** From now on only later events count. */
  mark(): void;
  forEvent(fits: (event: PageEvent) => boolean, timeout?: number): Promise<PageEvent>;
}

export function waiting(feed: Feed, me: string): Waiting {
  let from = 0;
  return {
    mark() {
      from = feed.seq;
    },
    forEvent(fits, timeout = PATIENCE) {
      const seen = (feed.since(from, me) ?? []).map((entry) => entry.event);
      const past = seen.find(fits);
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const end = feed.subscribe(({ audience, event }) => {
          if (!audience.has(me)) return;
          seen.push(event);
          if (fits(event)) settle(() => resolve(event));
        });
        const late = () =>
          settle(() =>
            reject(new Error(`Nothing fitting within ${timeout} ms. Seen: ${JSON.stringify(seen)}`)),
          );
        const timer = setTimeout(late, timeout);
        const settle = (outcome: () => void) => {
          clearTimeout(timer);
          end();
          outcome();
        };
      });
    },
  };
}
