import type { Clock } from './clock.ts';

/** A clock that stands still until it is told to advance. */
export interface ManualClock extends Clock {
  /** Moves time on by `ms` milliseconds and fires, in order, the timers that fall due. */
  advance(ms: number): void;
}

/**
 * Makes a clock for tests of expiry, time-outs and retries.
 *
 * @param start Milliseconds since 1970; keep it near the real time where signatures are checked.
 * @example
 * const clock = manualClock(Date.now());
 * clock.advance(3_000); // whatever had three seconds to answer is now late
 */
export function manualClock(start: number): ManualClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}
