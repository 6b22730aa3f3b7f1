import type { Logger } from 'pino';
import type { Store } from '../../store/types.ts';
import { errorFacts } from '../log.ts';
import { jsonOf, type Kept, NotInstalledError } from './kept.ts';
import type { Rotation } from './rotation.ts';

/** An installation is read from the store again after so many milliseconds: another process may have changed it. */
const FRESH = 10_000;

interface Cached {
  readonly kept: Kept;
  readonly until: number;
}

interface InstallsDeps {
  readonly store: Store;
  readonly rotation: Rotation;
  readonly logger: Logger;
  /** Told of each workspace whose token is another one now, or none. */
  readonly onChange: (team: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The workspaces that installed Rolecall.
 *
 * Each is read from the store now and then, not for each event; while the store is down, what was read last is used on.
 */
export class Installs {
  readonly #deps: InstallsDeps;
  readonly #cached = new Map<string, Cached>();
  readonly #reading = new Map<string, Promise<Kept>>();

  constructor(deps: InstallsDeps) {
    this.#deps = deps;
  }

  /**
   * A workspace's installation, with a token that Slack takes.
   *
   * @throws NotInstalledError; AppError `store`; or what Slack refused to renew a token with.
   */
  async of(team: string): Promise<Kept> {
    const cached = this.#cached.get(team);
    if (cached && cached.until > this.#deps.now()) return cached.kept;
    const running = this.#reading.get(team);
    if (running) return running;
    const reading: Promise<Kept> = this.#read(team, () => this.#reading.get(team) === reading).finally(() => {
      if (this.#reading.get(team) === reading) this.#reading.delete(team);
    });
    this.#reading.set(team, reading);
    return reading;
  }

  /** The same, read now. */
  async reread(team: string): Promise<Kept> {
    this.#forget(team);
    return this.of(team);
  }

  /** Keeps an installation, in place of an older one. */
  async keep(kept: Kept): Promise<void> {
    const { team, user } = kept;
    await this.#deps.store.forTeam(team.id).installations.put(jsonOf(kept), { by: user.id });
    this.#forget(team.id);
  }

  /** Removes an installation, and nothing else of this workspace. */
  async remove(team: string): Promise<void> {
    await this.#deps.store.forTeam(team).installations.remove();
    this.#forget(team);
  }

  /** Removes all that is kept of a workspace. @returns Rows, by table. */
  async erase(team: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.#deps.store.forTeam(team).eraseAll();
    this.#forget(team);
    return rows;
  }

  #forget(team: string): void {
    this.#cached.delete(team);
    this.#reading.delete(team);
    this.#deps.onChange(team);
  }

  /** @param isWanted False where the installation changed while it was read. */
  async #read(team: string, isWanted: () => boolean): Promise<Kept> {
    const { rotation, logger, onChange, now } = this.#deps;
    try {
      const kept = await rotation.current(team);
      if (kept === undefined) throw new NotInstalledError();
      const before = this.#cached.get(team)?.kept.bot.token;
      if (before !== undefined && before !== kept.bot.token) onChange(team);
      if (isWanted()) this.#cached.set(team, { kept, until: now() + FRESH });
      return kept;
    } catch (error) {
      const cached = this.#cached.get(team);
      if (error instanceof NotInstalledError) this.#cached.delete(team);
      else if (cached && rotation.isGood(cached.kept.bot)) {
        logger.warn(errorFacts(error), 'an installation could not be read: the one read last is used on');
        this.#cached.set(team, { ...cached, until: now() + FRESH });
        return cached.kept;
      }
      throw error;
    }
  }
}
