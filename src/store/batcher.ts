/**
 * Gathers calls made while an earlier group is being written into one next group: many events, few commits.
 *
 * A call waits for nothing but the group before it, so a lone one is as fast as without.
 */
export class Batcher<In, Out> {
  readonly #write: (group: readonly In[]) => Promise<readonly Out[]>;
  readonly #limit: number;
  #waiting: { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void }[] = [];
  #running = false;

  /** @param write Writes a group, all or nothing; gives one result for each item, in order. */
  constructor(write: (group: readonly In[]) => Promise<readonly Out[]>, limit = 200) {
    this.#write = write;
    this.#limit = limit;
  }

  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // What arrives in the same turn of the event loop belongs together.
      await new Promise(setImmediate);
      const group = this.#waiting.splice(0, this.#limit);
      try {
        const results = await this.#write(group.map(({ item }) => item));
        group.forEach(({ resolve }, index) => {
          resolve(results[index] as Out);
        });
      } catch (error) {
        // Those that wait would each wait as long again for the same.
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
      }
    }
    this.#running = false;
  }
}
