/**
 * What is being worked on now, so that a shutdown can wait for it.
 *
 * @example
 * await inFlight.run(() => reply(…));
 * await inFlight.idle();
 */
export class InFlight {
  #size = 0;
  #waiting: (() => void)[] = [];

  get size(): number {
    return this.#size;
  }

  /** Does `work`, and counts it until it is done, however it ends. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#size += 1;
    try {
      return await work();
    } finally {
      this.#size -= 1;
      if (this.#size === 0) for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }

  /** Resolves as soon as nothing is worked on; at once where nothing is. */
  idle(): Promise<void> {
    if (this.#size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
