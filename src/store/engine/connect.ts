import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Engine, StoreOptions } from '../types.ts';
import type { Before } from './guard.ts';
import { libsqlDialect } from './libsql.ts';
import { postgresDialect } from './postgres.ts';

/** How long one statement may take where nothing else is said. */
export const TIMEOUT_MS = 5_000;
const CONNECTIONS = 10;

export function engineOf({ databaseUrl }: Pick<StoreOptions, 'databaseUrl'>): Engine {
  return databaseUrl === undefined ? 'libsql' : 'postgres';
}

interface Settings {
  readonly connections?: number;
  /** Passed before each use of a connection. */
  readonly before?: Before;
}

/** How to reach the database; nothing is opened before the first query. */
export function connect(options: StoreOptions, settings: Settings = {}): Kysely<Tables> {
  const { dataDir, databaseUrl, timeoutMs = TIMEOUT_MS, onError = () => undefined } = options;
  const { connections = CONNECTIONS, before = async () => undefined } = settings;
  const dialect =
    databaseUrl === undefined
      ? libsqlDialect(join(dataDir, 'rolecall.db'), timeoutMs, before)
      : postgresDialect({ url: databaseUrl, timeoutMs, connections, onError }, before);
  return new Kysely({ dialect });
}
