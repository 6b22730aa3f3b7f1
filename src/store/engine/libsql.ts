import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import Database from 'libsql';
import { StoreError, type StoreFault } from '../errors.ts';
import { type Before, GuardedDriver } from './guard.ts';
import { LibsqlDriver } from './libsql-driver.ts';

/** libsql works in this thread, so it may wait inside for a lock only this long at a stretch, in milliseconds. */
const BUSY_TIMEOUT_MS = 20;

const FAULTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL/, 'full'],
  // A write past a quota or a limit of file size comes as an I/O error.
  [/^SQLITE_IOERR_(WRITE|TRUNCATE|SHMSIZE)/, 'full'],
  [/^SQLITE_(READONLY|PERM)/, 'read_only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(CANTOPEN|IOERR)/, 'unreachable'],
  // The folder's own troubles, before there is a file.
  [/^(ENOSPC|EDQUOT)/, 'full'],
  [/^(EROFS|EACCES|EPERM)/, 'read_only'],
];

/**
 * One file, by libsql: durable at each commit, one writer at a time.
 *
 * @param file      Made where missing.
 * @param timeoutMs How long to wait for another process that writes.
 */
export function libsqlDialect(file: string, timeoutMs: number, before: Before): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => {
      const driver = new LibsqlDriver(() => open(file), timeoutMs);
      return new GuardedDriver(driver, { attempt: translated, before });
    },
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function open(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(file);
  // Opened without the right to write, it would stay so for this process, even when the right comes back.
  if (!isNew) for (const path of [file, dirname(file)]) accessSync(path, constants.R_OK | constants.W_OK);
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    database.pragma('foreign_keys = ON');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    if (isNew) chmodSync(file, 0o600);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function translated<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    throw new StoreError(FAULTS.find(([name]) => name.test(code))?.[1] ?? 'other', { cause: error });
  }
}
