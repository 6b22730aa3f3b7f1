/** A failure that the next call of a method answers with. */
export interface Injection {
  /** Slack's code; `ratelimited` answers with status 429. */
  error: string;
  /** Seconds, with `ratelimited`. */
  retryAfter?: number;
}

/** Failures on request, so that an app's handling of them can be tested. */
export class Injections {
  readonly #waiting = new Map<string, Injection[]>();

  add(method: string, injection: Injection): void {
    this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), injection]);
  }

  take(method: string): Injection | undefined {
    return this.#waiting.get(method)?.shift();
  }
}
