import type { Logger } from 'pino';
import type { InboxItem, InboxQueue, Leased } from '../../store/types.ts';
import type { InFlight } from '../in-flight.ts';
import { errorFacts } from '../log.ts';
import type { Records } from '../records.ts';
import { Rounds } from '../rounds.ts';

/** What came is this process's own for so many milliseconds, and for as long again at each `BEAT`. */
export const LEASE = 15_000;
const BEAT = 5_000;
/** Between two looks for what a dead process left, in milliseconds. */
const PAUSE = 5_000;
/** What ended so many processes is given up; fewer may have ended while it was only in line. */
const ATTEMPTS = 5;
/** Redone at a time. */
const LIMIT = 20;
/** Between two looks while there is more to redo than room, in milliseconds. */
const SHORT_PAUSE = 20;

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
  /** Held by this process; all of it is held on at each beat. */
  readonly #held = new Set<Leased>();
  #beat: NodeJS.Timeout | undefined;
  #redoing = 0;
  /** Done, but the store could not be told yet. */
  #untold: Leased[] = [];
  #rounds: Rounds | undefined;
  /** Ends when the store is not being asked. */
  #asking: Promise<unknown> = Promise.resolve();

  constructor({ queue, records, logger, inFlight }: WorkerDeps) {
    this.#queue = queue;
    this.#records = records;
    this.#logger = logger;
    this.#inFlight = inFlight;
  }

  /** Does the work of an item and holds it meanwhile; work that rejects is left to be taken up again. */
  async work(item: InboxItem, work: () => Promise<void>): Promise<void> {
    this.#held.add(item);
    this.#beat ??= setInterval(() => this.#holdOn(), BEAT).unref();
    try {
      await work();
    } finally {
      this.#held.delete(item);
      if (this.#held.size === 0) {
        clearInterval(this.#beat);
        this.#beat = undefined;
      }
    }
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
    const rounds: Rounds = new Rounds(
      () => this.#takeUp(rounds, redo),
      (error) => this.#logger.warn(errorFacts(error), 'the inbox cannot be read'),
    );
    this.#rounds = rounds;
    rounds.start();
  }

  /** Takes up nothing more. Resolves when the store may be closed, as far as this goes. */
  async close(): Promise<void> {
    this.#rounds?.close();
    await this.#asking;
  }

  #holdOn(): void {
    // Where this fails another process may do the work as well; nothing better is left to do.
    for (const item of this.#held)
      this.#queue.extend(item, LEASE).catch((error: unknown) => this.#records.failed('inbox.extend', error));
  }

  /** @returns The pause until the next look, in milliseconds. */
  async #takeUp(rounds: Rounds, redo: (item: InboxItem) => Promise<void>): Promise<number> {
    const room = LIMIT - this.#redoing;
    if (room === 0) return SHORT_PAUSE;
    const asking = this.#ask(room);
    this.#asking = asking.catch(() => undefined);
    const items = await asking;
    // Once closed, they are left to whoever runs.
    if (rounds.closed) return PAUSE;
    // Nobody waits for the slowest of them.
    for (const item of items) void this.#again(item, redo);
    return items.length < room ? PAUSE : SHORT_PAUSE;
  }

  async #ask(limit: number): Promise<readonly InboxItem[]> {
    for (const item of this.#untold) {
      await this.#queue.done(item);
      this.#untold = this.#untold.filter((other) => other !== item);
    }
    return this.#queue.claim({ leaseMs: LEASE, limit });
  }

  async #again(item: InboxItem, redo: (item: InboxItem) => Promise<void>): Promise<void> {
    const { attempts } = item;
    if (attempts > ATTEMPTS) {
      this.#logger.error({ attempts: attempts - 1 }, 'what Slack sent is given up');
      return this.finish(item);
    }
    this.#logger.info({ attempts }, 'takes up what was left');
    this.#redoing += 1;
    await this.#inFlight
      .run(() => this.work(item, () => redo(item)))
      .catch((error: unknown) => {
        this.#logger.error(errorFacts(error), 'what was left could not be taken up');
      });
    this.#redoing -= 1;
  }
}
