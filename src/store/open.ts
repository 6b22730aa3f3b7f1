import type { StoreContext } from './context.ts';
import { connect, engineOf, TIMEOUT_MS } from './engine/connect.ts';
import { StoreError, type StoreFault } from './errors.ts';
import { Gate } from './gate.ts';
import { keysOf } from './key-file.ts';
import { contextBook } from './repositories/contexts.ts';
import { inboxQueue } from './repositories/inbox.ts';
import { oauthStates } from './repositories/oauth-states.ts';
import { outboxQueue } from './repositories/outbox.ts';
import { migrate, schemaVersion } from './schema/migrate.ts';
import { MIGRATIONS } from './schema/migrations.ts';
import { Sealer } from './seal.ts';
import { teamStore } from './team.ts';
import type { Store, StoreOptions } from './types.ts';
import { backup } from './upkeep/backup.ts';
import { check } from './upkeep/check.ts';
import { restore } from './upkeep/restore.ts';
import { sweep } from './upkeep/sweep.ts';

/** A migration, a backup or a restore may take this long, in milliseconds. */
const UPKEEP_TIMEOUT_MS = 10 * 60_000;

/** What may pass by itself: the store opens all the same, and each call tries again. */
const PASSING: ReadonlySet<StoreFault> = new Set(['unreachable', 'busy', 'full', 'read_only']);

/**
 * Opens the store, and brings its schema up to date.
 *
 * One that cannot be reached now opens too: its methods reject until it can, and then work.
 *
 * @throws AppError `store` for one of a newer version, or damaged; `bad_config` for keys that are missing.
 * @example
 * const store = await openStore({ dataDir: 'data', now: Date.now });
 * await store.forTeam('T1').feedback.vote({ answerId: 'A1', user: 'U1', vote: 'up' });
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now, onError = () => undefined } = options;
  const engine = engineOf(options);
  const sealer = new Sealer(keysOf(options));
  /** Does one thing on a connection of its own. */
  const apart = async <T>(
    work: (db: StoreContext['db']) => Promise<T>,
    timeoutMs: number | undefined = UPKEEP_TIMEOUT_MS,
  ): Promise<T> => {
    const db = connect({ ...options, timeoutMs }, { connections: 1 });
    return work(db).finally(() => db.destroy());
  };
  const gate = new Gate(async () => {
    // A look first, in the time of any other call, and without a write.
    const version = await apart(
      (db) => schemaVersion(db, engine, MIGRATIONS),
      options.timeoutMs ?? TIMEOUT_MS,
    );
    if (version < MIGRATIONS.length) await apart((db) => migrate(db, engine, MIGRATIONS, now));
  });
  const context: StoreContext = { db: connect(options, { before: () => gate.pass() }), engine, sealer, now };
  await gate.pass().catch((error: unknown) => {
    if (!(error instanceof StoreError && PASSING.has(error.fault))) throw error;
    onError(error);
  });
  const contexts = contextBook(context);
  const inbox = inboxQueue(context);
  const outbox = outboxQueue(context);
  return {
    engine,
    inbox,
    outbox,
    oauthStates: oauthStates(context),
    forTeam: (team) => teamStore(context, { contexts, inbox, outbox }, team),
    async teams() {
      const rows = await context.db
        .selectFrom('installations')
        .select('team_id')
        .orderBy('team_id')
        .execute();
      return rows.map(({ team_id }) => team_id);
    },
    sweep: () => sweep(context),
    check: () => check(context),
    backup: (file) => apart((db) => backup(db, engine, now, file)),
    restore: (file) => apart((db) => restore(db, engine, now, file)),
    close: () => context.db.destroy(),
  };
}
