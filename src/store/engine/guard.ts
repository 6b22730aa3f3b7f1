import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { checkValues } from '../text.ts';

/** Runs one statement; an engine wraps it to try again or to tell its errors apart. */
export type Attempt = <T>(statement: () => Promise<T>) => Promise<T>;

/** What comes before each use of a connection: rejecting, it keeps the caller out. */
export type Before = () => Promise<void>;

interface Hooks {
  readonly attempt: Attempt;
  readonly before: Before;
}

/** Every statement of either engine passes here: values are checked, errors become the store's own. */
export class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #hooks: Hooks;

  constructor(inner: Driver, hooks: Hooks) {
    this.#inner = inner;
    this.#hooks = hooks;
  }

  async init(): Promise<void> {
    await this.#hooks.before();
    return this.#hooks.attempt(() => this.#inner.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#hooks.before();
    const connection = await this.#hooks.attempt(() => this.#inner.acquireConnection());
    return new GuardedConnection(connection, this.#hooks.attempt);
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#hooks.attempt(() => this.#inner.beginTransaction(innerOf(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#hooks.attempt(() => this.#inner.commitTransaction(innerOf(connection)));
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#hooks.attempt(() => this.#inner.rollbackTransaction(innerOf(connection)));
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#hooks.attempt(() => this.#inner.destroy());
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return (connection as GuardedConnection).inner;
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #attempt: Attempt;

  constructor(inner: DatabaseConnection, attempt: Attempt) {
    this.inner = inner;
    this.#attempt = attempt;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    checkValues(query.parameters);
    return this.#attempt(async () => this.inner.executeQuery<R>(query));
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}
