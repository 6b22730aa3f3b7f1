import { createHash } from 'node:crypto';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** A step from one schema to the next; never changed once it was released. */
export interface Migration {
  /** 1, 2, 3… without a gap. */
  readonly version: number;
  readonly name: string;
  /** Statements, in order; they are the same on both engines. */
  readonly steps: (db: Kysely<unknown>) => readonly (Compilable & { execute(): Promise<unknown> })[];
}

/** Compiles without a database, so that a checksum is the same whatever the engine. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** What tells whether a migration is still the one that ran. */
export function checksumOf(migration: Migration): string {
  const hash = createHash('sha256');
  for (const step of migration.steps(compiler)) {
    const { sql, parameters } = step.compile();
    hash.update(JSON.stringify([sql, parameters]));
  }
  return hash.digest('hex');
}
