/**
 * Runs what must come before everything else, once; where it fails it is tried again by whoever comes next.
 *
 * So a store whose database was down at the start works as soon as it is up.
 */
export class Gate {
  readonly #prepare: () => Promise<void>;
  #running: Promise<void> | undefined;
  #open = false;

  constructor(prepare: () => Promise<void>) {
    this.#prepare = prepare;
  }

  /** Rejects as the preparation does. */
  async pass(): Promise<void> {
    if (this.#open) return;
    this.#running ??= this.#prepare().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    this.#open = true;
  }
}
