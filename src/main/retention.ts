import type { Logger } from 'pino';
import { errorFacts } from '../slack/log.ts';
import type { Store } from '../store/index.ts';

/** What the store keeps for less than an hour is gone within the hour, so it is swept more often than that. */
const EVERY = 10 * 60_000;

/**
 * Deletes what is past its retention, now and again and again; a sweep that fails is logged, and the next one tries.
 *
 * @param everyMs Pause between two sweeps, in milliseconds.
 */
export function keepRetention(store: Store, logger: Logger, everyMs = EVERY): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const sweep = async (): Promise<void> => {
    try {
      const rows = Object.entries(await store.sweep()).filter(([, count]) => count > 0);
      if (rows.length > 0)
        logger.info({ rows: Object.fromEntries(rows) }, 'swept what is past its retention');
    } catch (error) {
      if (!closed) logger.warn(errorFacts(error), 'the store could not be swept');
    }
    if (closed) return;
    timer = setTimeout(() => void sweep(), everyMs);
    timer.unref();
  };
  void sweep();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
