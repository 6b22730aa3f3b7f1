import { type Kysely, sql, type Transaction } from 'kysely';
import { AppError } from '../../errors.ts';
import { migrateIn, SCHEMA_TABLE, schemaVersion } from '../schema/migrate.ts';
import { MIGRATIONS } from '../schema/migrations.ts';
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../schema/tables.ts';
import type { Engine } from '../types.ts';
import { type Row, rowsOf, verifyBackup } from './backup-file.ts';
import { Erasures } from './erasures.ts';

const STRIDE = 200;

/**
 * Replaces everything by what a backup holds, in one transaction.
 *
 * Rows go into the schema they were written from, which is then migrated as it would have been.
 *
 * @see Store.restore
 */
export async function restore(
  db: Kysely<Tables>,
  engine: Engine,
  now: () => number,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  const { header } = await verifyBackup(file);
  if (header.schema > MIGRATIONS.length)
    throw new AppError(
      'bad_input',
      'The backup is of a newer version of Rolecall: restore it with that one.',
    );
  return db.transaction().execute(async (trx) => {
    const erasures = await erasuresOf(trx, engine);
    for await (const [name, row] of rowsOf(file)) if (name === 'erasures') erasures.add(row);
    for (const name of [...TABLE_NAMES, SCHEMA_TABLE]) await trx.schema.dropTable(name).ifExists().execute();
    await migrateIn(trx, engine, MIGRATIONS.slice(0, header.schema), now);
    const rows = await insertAll(trx, file, erasures);
    await migrateIn(trx, engine, MIGRATIONS, now);
    return rows;
  });
}

/** Who was erased from the store that is replaced: newer than any backup. */
async function erasuresOf(trx: Transaction<Tables>, engine: Engine): Promise<Erasures> {
  const erasures = new Erasures();
  if ((await schemaVersion(trx, engine, MIGRATIONS)) === 0) return erasures;
  for (const row of await trx.selectFrom('erasures').selectAll().execute()) erasures.add(row);
  return erasures;
}

async function insertAll(trx: Transaction<Tables>, file: string, erasures: Erasures) {
  const counts: Record<string, number> = {};
  const group: Row[] = [];
  let table: TableName | undefined;
  const flush = async () => {
    const rows = group.splice(0);
    if (table === undefined || rows.length === 0) return;
    counts[table] = (counts[table] ?? 0) + rows.length;
    await insert(trx, table, rows);
  };
  for await (const [name, row] of rowsOf(file)) {
    if (name === 'erasures') continue;
    if (!(name in TABLES))
      throw new AppError('bad_input', 'The backup holds a table that is not known here.');
    const kept = erasures.apply(name, row);
    if (name !== table || group.length >= STRIDE) await flush();
    table = name;
    if (kept) group.push(kept);
  }
  await flush();
  for (const row of erasures.rows()) await insert(trx, 'erasures', [row]);
  return counts;
}

async function insert(trx: Transaction<Tables>, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(trx);
}
