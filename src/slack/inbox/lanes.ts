/** What came so recently, in milliseconds, makes a rush: more is likely to follow. */
const RUSH = 25;

/**
 * Lets so many pieces of work run side by side, the others in line behind them.
 *
 * In a rush fewer begin: Slack waits three seconds for an ack, people a little longer for an answer.
 *
 * @example
 * const lanes = new Lanes({ calm: 16, rush: 2 });
 * lanes.arrive();
 * await lanes.run(() => reply(…));
 */
export class Lanes {
  readonly #limits: { readonly calm: number; readonly rush: number };
  readonly #line: (() => void)[] = [];
  #running = 0;
  #arrivedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: { readonly calm: number; readonly rush: number }) {
    this.#limits = limits;
  }

  /** How much stands in line. */
  get waiting(): number {
    return this.#line.length;
  }

  /** Something came that wants an ack. */
  arrive(): void {
    this.#arrivedAt = performance.now();
  }

  /** Does `work` when it is its turn, first come, first served. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#line.push(resolve);
      this.#advance();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#advance();
    }
  }

  #advance(): void {
    const left = this.#arrivedAt + RUSH - performance.now();
    const limit = left > 0 ? this.#limits.rush : this.#limits.calm;
    while (this.#running < limit) {
      const next = this.#line.shift();
      if (next === undefined) return;
      this.#running += 1;
      next();
    }
    if (left <= 0 || this.#line.length === 0 || this.#timer) return;
    // Nobody else would notice that the rush is over.
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#advance();
    }, left);
  }
}
