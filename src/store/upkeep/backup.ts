import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { AppError } from '../../errors.ts';
import { schemaVersion } from '../schema/migrate.ts';
import { MIGRATIONS } from '../schema/migrations.ts';
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../schema/tables.ts';
import type { Engine } from '../types.ts';
import { FORMAT, type Footer, type Header, type Row } from './backup-file.ts';

/** Rows read at a time, so that a store under load goes on working in between. */
const STRIDE = 500;

/**
 * Writes a backup: one moment of the store, one line a row, the same from either engine.
 *
 * @param db A connection of its own: its reading lasts as long as the backup.
 * @see Store.backup
 */
export async function backup(
  db: Kysely<Tables>,
  engine: Engine,
  now: () => number,
  file: string,
): Promise<Readonly<Record<string, number>>> {
  // Under another name until it is whole: what bears the name can be restored.
  const draft = `${file}.part`;
  const handle = await open(draft, 'w', 0o600).catch((cause) => {
    throw new AppError('bad_input', `${file} cannot be written.`, { cause });
  });
  try {
    const rows = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const schema = await schemaVersion(trx, engine, MIGRATIONS);
        return write(trx, handle, { rolecall: 'backup', format: FORMAT, schema, at: now() });
      });
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return rows;
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
}

async function write(trx: Kysely<Tables>, handle: FileHandle, header: Header) {
  const hash = createHash('sha256');
  const put = async (lines: readonly unknown[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    await handle.appendFile(text);
  };
  await put([header]);
  const rows: Record<string, number> = {};
  for (const name of TABLE_NAMES.filter((table) => TABLES[table].backup)) {
    rows[name] = 0;
    for await (const page of pagesOf(trx, name)) {
      await put(page.map((row) => [name, row]));
      rows[name] += page.length;
    }
  }
  const footer: Footer = { end: true, rows, sha256: hash.digest('hex') };
  await handle.appendFile(`${JSON.stringify(footer)}\n`);
  return rows;
}

async function* pagesOf(db: Kysely<Tables>, name: TableName): AsyncGenerator<readonly Row[]> {
  const { key } = TABLES[name];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const after =
      last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((c) => last?.[c]))})`;
    const query = sql<Row>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${STRIDE}`;
    const { rows } = await query.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < STRIDE) return;
    last = rows.at(-1);
    await new Promise(setImmediate);
  }
}
