/**
 * Looks for work from `start` to `close`, again and again.
 *
 * @example
 * const rounds = new Rounds(async () => ((await sweep()) ? 0 : 5_000), (error) => logger.warn(error));
 * rounds.start();
 */
export class Rounds {
  readonly #look: () => Promise<number>;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  /** Somebody called while it was looking: what they mean it may have missed. */
  #again = false;
  #state: 'running' | 'closed' = 'closed';
  #failing = false;

  /**
   * @param look      Looks once; gives the pause until the next look, in milliseconds.
   * @param onFailure Told of a look that failed: of the first only, until one succeeds.
   */
  constructor(look: () => Promise<number>, onFailure: (error: unknown) => void) {
    this.#look = look;
    this.#onFailure = onFailure;
  }

  get closed(): boolean {
    return this.#state === 'closed';
  }

  start(): void {
    if (this.#state === 'running') return;
    this.#state = 'running';
    void this.#round();
  }

  /** Looks at once, where it runs. */
  wake(): void {
    if (this.#state === 'running') void this.#round();
  }

  /** Begins no further look. */
  close(): void {
    this.#state = 'closed';
    clearTimeout(this.#timer);
  }

  async #round(): Promise<void> {
    this.#again = this.#looking;
    if (this.#looking) return;
    this.#looking = true;
    clearTimeout(this.#timer);
    const pause = await this.#once();
    this.#looking = false;
    if (this.closed) return;
    this.#timer = setTimeout(() => void this.#round(), this.#again ? 0 : pause);
    this.#timer.unref();
  }

  async #once(): Promise<number> {
    try {
      const pause = await this.#look();
      this.#failing = false;
      return pause;
    } catch (error) {
      if (!this.closed && !this.#failing) this.#onFailure(error);
      this.#failing = true;
      return FAILED_PAUSE;
    }
  }
}

/** What failed is tried again after so many milliseconds. */
const FAILED_PAUSE = 5_000;
