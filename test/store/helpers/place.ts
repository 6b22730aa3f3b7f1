import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, parseKeyring, type Store, type StoreOptions } from '../../../src/store/index.ts';

const KEYS = parseKeyring(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
/** In memory where there is such a place: these tests are not about the disk. */
export const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** Noon of a day long ago, so that nothing depends on the real one. */
export const NOON = Date.UTC(2024, 0, 2, 12);

/** An empty database, a folder for files, and a clock that only a test moves. */
export interface Place {
  readonly store: Store;
  readonly options: StoreOptions;
  readonly dir: string;
  readonly clock: { now: number };
  /** One more handle on the same database, as another replica has. */
  another(options?: Partial<StoreOptions>): Promise<Store>;
  file(name: string): string;
}

/** Makes places on one engine and clears them all away. */
export class Places {
  readonly #databaseUrl: () => Promise<string | undefined>;
  readonly #endings: (() => Promise<unknown> | unknown)[] = [];

  /** @param databaseUrl Makes an empty database; gives undefined for the file. */
  constructor(databaseUrl: () => Promise<string | undefined> = async () => undefined) {
    this.#databaseUrl = databaseUrl;
  }

  async fresh(given: Partial<StoreOptions> = {}): Promise<Place> {
    const dir = mkdtempSync(join(FOLDER, 'rolecall-store-'));
    const clock = { now: NOON };
    const base = { dataDir: dir, databaseUrl: await this.#databaseUrl(), keys: KEYS, now: () => clock.now };
    this.#endings.push(() => rmSync(dir, { recursive: true, force: true }));
    const another = async (options: Partial<StoreOptions> = {}) => {
      const store = await openStore({ ...base, ...given, ...options });
      this.#endings.push(() => store.close().catch(() => undefined));
      return store;
    };
    return {
      store: await another(),
      options: { ...base, ...given },
      dir,
      clock,
      another,
      file: (name) => join(dir, name),
    };
  }

  async clear(): Promise<void> {
    for (const end of this.#endings.splice(0).reverse()) await end();
  }
}
