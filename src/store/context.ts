import type { Kysely } from 'kysely';
import type { Tables } from './schema/tables.ts';
import type { Sealer } from './seal.ts';
import type { Engine, Milliseconds } from './types.ts';

/** What the parts of the store work with. */
export interface StoreContext {
  /** Reaches every team's rows; repositories get one narrowed by `TeamScope`. */
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly sealer: Sealer;
  readonly now: () => Milliseconds;
}
