import type { Logger } from 'pino';
import { AppError } from '../errors.ts';
import { StoreError } from '../store/errors.ts';
import type { Store, TeamStore } from '../store/types.ts';
import { inTime } from './in-time.ts';
import { errorFacts } from './log.ts';
import type { Observer } from './observer.ts';

/** How long an answer waits for the store, in milliseconds. */
const PATIENCE = 500;

/**
 * The store, as listeners use it: what an answer only would like to keep is tried, what somebody asked to have written
 * down is done or fails aloud.
 */
export class Records {
  readonly #store: Store | undefined;
  readonly #logger: Logger;
  readonly #observer: Observer;
  #failures = 0;

  /** @param store Undefined where it could not be opened: then everything fails as if it were down. */
  constructor(store: Store | undefined, logger: Logger, observer: Observer) {
    this.#store = store;
    this.#logger = logger;
    this.#observer = observer;
  }

  /**
   * One team's store, for what somebody asked for.
   *
   * @throws AppError `store` where there is no store; `guard` makes a polite refusal of it.
   */
  of(team: string): TeamStore {
    if (this.#store === undefined) throw new AppError('store', 'The store was not opened.');
    return this.#store.forTeam(team);
  }

  /** Does what goes on without the store; a failure is counted and logged. @returns Undefined where it failed. */
  async attempt<T>(
    what: string,
    team: string,
    work: (store: TeamStore) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await work(this.of(team));
    } catch (error) {
      this.failed(what, error);
      return undefined;
    }
  }

  /** As `attempt`, for what an answer waits for: a store that is slow must not make the answer slow. */
  attemptBriefly<T>(
    what: string,
    team: string,
    work: (store: TeamStore) => Promise<T>,
  ): Promise<T | undefined> {
    return inTime(this.attempt(what, team, work), PATIENCE);
  }

  /** Counts and logs that something could not be kept or read. */
  failed(what: string, error: unknown): void {
    this.#observer.unrecorded();
    this.#failures += 1;
    const fault = error instanceof StoreError ? error.fault : undefined;
    this.#logger.warn({ what, fault, failures: this.#failures, ...errorFacts(error) }, 'the store failed');
  }

  /** How often the store failed since the start. */
  get failures(): number {
    return this.#failures;
  }
}
