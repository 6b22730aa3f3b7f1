import { type Kysely, sql, type Transaction } from 'kysely';
import { StoreError } from '../errors.ts';
import type { Engine } from '../types.ts';
import { checksumOf, type Migration } from './migration.ts';

/** Notes which migrations ran; the one table that is no team's. */
export const SCHEMA_TABLE = 'schema_migrations';
/** One number for all replicas: who holds it may migrate. Any would do. */
const LOCK = 7_265_018;

interface Bookkeeping {
  [SCHEMA_TABLE]: { version: number; name: string; checksum: string; applied_at: number };
}

/**
 * Brings the schema up to date: all missing migrations in one transaction, by one process at a time.
 *
 * Both engines undo schema changes with the transaction, so a kill at any moment leaves the schema as it was.
 *
 * @throws StoreError `newer` where the database knows migrations that this code doesn't, `damaged` where one that ran is not ours.
 */
export async function migrate<T>(
  db: Kysely<T>,
  engine: Engine,
  migrations: readonly Migration[],
  now: () => number,
): Promise<void> {
  await db.transaction().execute((trx) => migrateIn(trx, engine, migrations, now));
}

/** As `migrate`, inside a transaction that began with the right to write. */
export async function migrateIn<T>(
  trx: Transaction<T>,
  engine: Engine,
  migrations: readonly Migration[],
  now: () => number,
): Promise<void> {
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
  const db = trx as unknown as Kysely<Bookkeeping>;
  await db.schema
    .createTable(SCHEMA_TABLE)
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('checksum', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute();
  const done = await schemaVersion(db, engine, migrations);
  for (const migration of migrations.slice(done)) {
    for (const step of migration.steps(db as unknown as Kysely<unknown>)) await step.execute();
    const { version, name } = migration;
    const row = { version, name, checksum: checksumOf(migration), applied_at: now() };
    await db.insertInto(SCHEMA_TABLE).values(row).execute();
  }
}

/**
 * The version of the database's schema; 0 for an empty one.
 *
 * @throws StoreError as `migrate`.
 */
export async function schemaVersion<T>(
  db: Kysely<T>,
  engine: Engine,
  migrations: readonly Migration[],
): Promise<number> {
  const known =
    engine === 'postgres'
      ? sql`select 1 where to_regclass(${SCHEMA_TABLE}) is not null`
      : sql`select 1 from sqlite_master where name = ${SCHEMA_TABLE}`;
  if ((await known.execute(db)).rows.length === 0) return 0;
  const bookkeeping = db as unknown as Kysely<Bookkeeping>;
  const rows = await bookkeeping.selectFrom(SCHEMA_TABLE).selectAll().orderBy('version').execute();
  if (rows.length > migrations.length) throw new StoreError('newer');
  rows.forEach(({ version, checksum }, index) => {
    const migration = migrations[index];
    if (migration?.version !== version || checksumOf(migration) !== checksum)
      throw new StoreError('damaged', {
        message: `Migration ${version} of the store is not the one of this version of Rolecall.`,
      });
  });
  return rows.length;
}
