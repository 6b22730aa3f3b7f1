import {
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPoolClient,
  PostgresQueryCompiler,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { StoreError, type StoreFault } from '../errors.ts';
import { type Before, GuardedDriver } from './guard.ts';

export interface PostgresOptions {
  readonly url: string;
  readonly timeoutMs: number;
  readonly connections: number;
  readonly onError: (error: Error) => void;
}

/** SQLSTATE → what it means here. */
const FAULTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/^(53100|53200|54)/, 'full'],
  [/^(25006|42501)/, 'read_only'],
  [/^(40001|40P01|55P03)/, 'busy'],
  [/^(08|57|53|28|3D)/, 'unreachable'],
  [/^(XX001|XX002)/, 'damaged'],
];

/** Counts and times come as bigint: all of ours are safe numbers. */
const types = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A PostgreSQL shared by replicas; nothing waits on a dead link for longer than `timeoutMs`. */
export function postgresDialect(
  { url, timeoutMs, connections, onError }: PostgresOptions,
  before: Before,
): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => {
      const pool = new pg.Pool({
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: Math.min(timeoutMs, 5_000),
        query_timeout: timeoutMs,
        statement_timeout: timeoutMs,
        idle_in_transaction_session_timeout: timeoutMs * 2,
        keepAlive: true,
        application_name: 'rolecall',
        types,
        Client,
      });
      // Without a listener a connection lost while idle ends the process.
      pool.on('error', onError);
      const connect = async () => new Link(await pool.connect());
      const driver = new PostgresDriver({ pool: { connect, end: () => pool.end() } });
      return new GuardedDriver(driver, { attempt: translated, before });
    },
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Between two of its keepers nobody listens to a connection, and an error that nobody listens to ends the process. */
class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A connection that is thrown away, not used again, once a statement got no answer. */
class Link implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  #broken: unknown;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#onError);
  }

  query(...args: readonly unknown[]): never;
  async query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // A rollback would wait for its own timeout on top.
    if (this.#broken !== undefined) throw this.#broken;
    try {
      return (await this.#client.query(text, [...values])) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (faultOf(error) === 'unreachable') this.#broken = error;
      throw error;
    }
  }

  release(): void {
    this.#client.off('error', this.#onError);
    this.#client.release(this.#broken !== undefined);
    // `end` says goodbye and waits for an answer, which a dead link never gives.
    if (this.#broken !== undefined) socketOf(this.#client)?.destroy();
  }

  readonly #onError = (error: Error): void => {
    this.#broken = error;
  };
}

function socketOf(client: object): { destroy(): void } | undefined {
  return (client as { connection?: { stream?: { destroy(): void } } }).connection?.stream;
}

async function translated<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    throw new StoreError(faultOf(error), { cause: error });
  }
}

/** An error that is not the server's own never came from there. */
function faultOf(error: unknown): StoreFault {
  if (!(error instanceof pg.DatabaseError)) return 'unreachable';
  return FAULTS.find(([state]) => state.test(error.code ?? ''))?.[1] ?? 'other';
}
