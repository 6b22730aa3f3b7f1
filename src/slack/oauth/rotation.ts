import type { Logger } from 'pino';
import type { Store } from '../../store/types.ts';
import type { InFlight } from '../in-flight.ts';
import { errorFacts } from '../log.ts';
import type { Exchange, Pair } from './exchange.ts';
import { type Bot, jsonOf, type Kept, keptIn } from './kept.ts';

/** Renewed so long before its end, in milliseconds, as Slack's own library does. */
const AHEAD = 2 * 60 * 60_000;
/** Between two tries where Slack or the store failed. */
const PAUSE = 60_000;
/** Longer than a call to Slack, two to the store and a bit may take. */
const LOCK = { leaseMs: 30_000, waitMs: 12_000 };

interface RotationDeps {
  readonly store: Store;
  readonly exchange: Exchange;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Reads installations, and renews tokens that run out: once, whichever process sees it first, and saved before it is used.
 *
 * A token that is still good is used meanwhile; only one that has run out is waited for.
 */
export class Rotation {
  readonly #deps: RotationDeps;
  readonly #renewing = new Map<string, Promise<Kept | undefined>>();
  /** By team: no further try before this. */
  readonly #notBefore = new Map<string, number>();
  /** By the refresh token that was given for it: had from Slack, and not saved yet. */
  readonly #unsaved = new Map<string, Pair>();

  constructor(deps: RotationDeps) {
    this.#deps = deps;
  }

  /**
   * A team's installation, with a token that Slack takes.
   *
   * @returns Undefined where there is none.
   * @throws AppError `store`; or what Slack refused a token that has run out with.
   */
  async current(team: string): Promise<Kept | undefined> {
    const record = await this.#deps.store.forTeam(team).installations.get();
    const kept = record && keptIn(record);
    if (kept === undefined || !this.#isDue(kept.bot)) return kept;
    if (!this.isGood(kept.bot)) return this.#renew(team);
    if ((this.#notBefore.get(team) ?? 0) <= this.#deps.now()) this.#renew(team).catch(() => undefined);
    return kept;
  }

  /** Whether Slack still takes a token. */
  isGood({ expiresAt }: Bot): boolean {
    return expiresAt === undefined || expiresAt * 1000 > this.#deps.now();
  }

  #isDue({ refreshToken, expiresAt }: Bot): boolean {
    return (
      refreshToken !== undefined && expiresAt !== undefined && expiresAt * 1000 - AHEAD <= this.#deps.now()
    );
  }

  /** One at a time in this process; the lock sees to the others. */
  #renew(team: string): Promise<Kept | undefined> {
    const running = this.#renewing.get(team);
    if (running) return running;
    const { store, inFlight, logger, now } = this.#deps;
    const { locks } = store.forTeam(team);
    const renewal = inFlight
      .run(() => locks.run('oauth.rotate', LOCK, () => this.#renewLocked(team)))
      .catch((error: unknown) => {
        this.#notBefore.set(team, now() + PAUSE);
        logger.error(errorFacts(error), 'a token could not be renewed');
        throw error;
      })
      .finally(() => this.#renewing.delete(team));
    this.#renewing.set(team, renewal);
    return renewal;
  }

  async #renewLocked(team: string): Promise<Kept | undefined> {
    const { installations } = this.#deps.store.forTeam(team);
    const record = await installations.get();
    if (record === undefined) return undefined;
    const kept = keptIn(record);
    // Whoever held the lock before may have done it.
    if (!this.#isDue(kept.bot)) return kept;
    const spent = kept.bot.refreshToken ?? '';
    const pair = this.#unsaved.get(spent) ?? (await this.#deps.exchange(spent));
    this.#unsaved.set(spent, pair);
    const renewed: Kept = { ...kept, bot: { ...kept.bot, ...pair } };
    const options = { by: kept.user.id, version: record.version };
    const version = await installations.put(jsonOf(renewed), options);
    const other = version === undefined ? await installations.get() : undefined;
    // Who installed it was erased meanwhile: the pair is still the one that belongs there.
    if (other && keptIn(other).bot.refreshToken === spent) return this.#renewLocked(team);
    this.#unsaved.delete(spent);
    if (version !== undefined) return renewed;
    // Installed anew or taken away meanwhile.
    return other && keptIn(other);
  }
}
