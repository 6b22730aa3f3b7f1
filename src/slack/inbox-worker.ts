import type { Logger } from 'pino';
import type { InboxItem, InboxQueue, Leased } from '../store/types.ts';
import type { InFlight } from './in-flight.ts';
import { errorFacts } from './log.ts';
import type { Records } from './records.ts';

/** What came is this process's own for so many milliseconds, and for as long again at each `BEAT`. */
export const LEASE = 15_000;
const BEAT = 5_000;
/** Between two looks for what a dead process left, in milliseconds. */
const PAUSE = 5_000;
/** A question that ended so many processes is given up. */
const ATTEMPTS = 3;
/** Taken up at a time. */
const LIMIT = 20;

interface WorkerDeps {
  readonly queue: InboxQueue;
  readonly records: Records;
  readonly logger: Logger;
  readonly inFlight: InFlight;
}

/** Does the work of the inbox: what is held now, and what a process that died left undone. */
export class InboxWorker {
  readonly #queue: InboxQueue;
  readonly #records: Records;
  readonly #logger: Logger;
  readonly #inFlight: InFlight;
  /** Done, but the store could not be told yet. */
  #untold: Leased[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Ends when the store is not being asked. */
  #asking: Promise<unknown> = Promise.resolve();
  #closed = false;
  #failing = false;

  constructor({ queue, records, logger, inFlight }: WorkerDeps) {
    this.#queue = queue;
    this.#records = records;
    this.#logger = logger;
    this.#inFlight = inFlight;
  }

  /** Does the work of an item and holds it meanwhile; work that rejects is left to be taken up again. */
  async work(item: InboxItem, work: () => Promise<void>): Promise<void> {
    const beat = setInterval(() => {
      // Where this fails another process may do the work as well; nothing better is left to do.
      this.#queue.extend(item, LEASE).catch((error: unknown) => this.#records.failed('inbox.extend', error));
    }, BEAT);
    await work().finally(() => clearInterval(beat));
    await this.finish(item);
  }

  /** Notes that an item is done; where the store fails, it is told later, before anything is taken up again. */
  async finish({ team, id, lease, leasedUntil, attempts }: Leased): Promise<void> {
    const item = { team, id, lease, leasedUntil, attempts };
    try {
      await this.#queue.done(item);
    } catch (error) {
      this.#records.failed('inbox.done', error);
      this.#untold.push(item);
    }
  }

  /** Takes up what dead processes left, now and again and again until `close`. */
  follow(redo: (item: InboxItem) => Promise<void>): void {
    const look = async (): Promise<void> => {
      try {
        await this.#takeUp(redo);
        this.#failing = false;
      } catch (error) {
        // Once for each time that the store is down.
        if (!this.#closed && !this.#failing) this.#logger.warn(errorFacts(error), 'the inbox cannot be read');
        this.#failing = true;
      }
      if (this.#closed) return;
      this.#timer = setTimeout(() => void look(), PAUSE);
      this.#timer.unref();
    };
    void look();
  }

  /** Takes up nothing more. Resolves when the store may be closed, as far as this goes. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#asking;
  }

  async #takeUp(redo: (item: InboxItem) => Promise<void>): Promise<void> {
    while (!this.#closed) {
      const asking = this.#ask();
      this.#asking = asking.catch(() => undefined);
      const items = await asking;
      // Once closed, they are left to whoever runs.
      if (this.#closed) return;
      await Promise.all(items.map((item) => this.#again(item, redo)));
      if (items.length < LIMIT) return;
    }
  }

  async #ask(): Promise<readonly InboxItem[]> {
    for (const item of this.#untold) {
      await this.#queue.done(item);
      this.#untold = this.#untold.filter((other) => other !== item);
    }
    return this.#queue.claim({ leaseMs: LEASE, limit: LIMIT });
  }

  async #again(item: InboxItem, redo: (item: InboxItem) => Promise<void>): Promise<void> {
    const { attempts } = item;
    if (attempts > ATTEMPTS) {
      this.#logger.error({ attempts: attempts - 1 }, 'a question is given up');
      return this.finish(item);
    }
    this.#logger.info({ attempts }, 'takes up a question that was left');
    await this.#inFlight
      .run(() => this.work(item, () => redo(item)))
      .catch((error: unknown) => {
        this.#logger.error(errorFacts(error), 'a question could not be taken up');
      });
  }
}
