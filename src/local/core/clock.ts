/** Stops a timer that has not fired yet; harmless afterwards. */
export type CancelTimer = () => void;

/** The workspace's only source of time, so that tests move it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once, `ms` milliseconds from now. */
  after(ms: number, run: () => void): CancelTimer;
}

/** The machine's clock. Its timers don't keep the process alive: the listening server does. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
