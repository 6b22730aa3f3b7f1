import { setTimeout as delay } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import type { Database } from 'libsql';

/** Statement may follow statement for this long before everything else gets a turn, in milliseconds. */
const TURN_MS = 20;
/** At most this long between two tries for the right to write, in milliseconds. */
const PAUSE_MS = 25;

/** Failures that may be gone once the file is opened anew. */
const SPENT = /^SQLITE_(READONLY|CANTOPEN|IOERR|CORRUPT|NOTADB)/;

const READS = /^\s*(select|pragma)\b/i;

/**
 * Kysely over libsql, one connection.
 *
 * Unlike Kysely's own driver it takes the right to write before each write, by `exec`: a statement that fails for want of it
 * would stay half open, hold its view of the file, and make every later write fail, until it is collected as garbage.
 */
export class LibsqlDriver implements Driver {
  readonly #open: () => Database;
  readonly #wait: Wait;
  #connection: LibsqlConnection | undefined;
  /** Ends when the last one in line gives the connection back. */
  #line: Promise<void> = Promise.resolve();
  #giveBack: () => void = () => undefined;

  constructor(open: () => Database, timeoutMs: number) {
    this.#open = open;
    this.#wait = new Wait(timeoutMs);
  }

  async init(): Promise<void> {
    this.#connection = new LibsqlConnection(await this.#wait.until(this.#open), this.#wait);
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    const before = this.#line;
    let giveBack = this.#giveBack;
    this.#line = new Promise((resolve) => {
      giveBack = resolve;
    });
    await before;
    this.#giveBack = giveBack;
    try {
      if (!this.#connection) throw new Error('The store is closed.');
      if (this.#connection.isSpent) await this.#reopen(this.#connection);
      return this.#connection;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  async #reopen(spent: LibsqlConnection): Promise<void> {
    spent.close();
    await this.init();
  }

  async releaseConnection(): Promise<void> {
    this.#giveBack();
  }

  beginTransaction(connection: LibsqlConnection, { accessMode }: TransactionSettings): Promise<void> {
    return connection.begin(accessMode === 'read only' ? 'begin' : 'begin immediate');
  }

  async commitTransaction(connection: LibsqlConnection): Promise<void> {
    connection.commit();
  }

  async rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    connection.rollback();
  }

  async destroy(): Promise<void> {
    // Whoever is in line finishes first: a database that is used after its end takes the process with it.
    await this.#line;
    this.#connection?.close();
    this.#connection = undefined;
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database;
  readonly #wait: Wait;
  #turnedAt = 0;
  /** It failed in a way that may be gone once the file is opened anew. */
  isSpent = false;

  constructor(database: Database, wait: Wait) {
    this.#database = database;
    this.#wait = wait;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await this.#turn();
    if (this.#database.inTransaction || READS.test(query.sql)) return this.#run(query);
    await this.begin('begin immediate');
    try {
      const result = this.#run<R>(query);
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  async begin(statement: 'begin' | 'begin immediate'): Promise<void> {
    await this.#wait.until(() => this.#noting(() => this.#database.exec(statement)));
  }

  commit(): void {
    this.#noting(() => this.#database.exec('commit'));
  }

  rollback(): void {
    // Some failures, such as a full disk, end the transaction by themselves.
    if (this.#database.inTransaction) this.#database.exec('rollback');
  }

  close(): void {
    if (!this.#database.open) return;
    try {
      // What is copied while nobody uses it is then whole without its log.
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A file that cannot be written keeps its log; it is read again with it.
    }
    this.#database.close();
  }

  // biome-ignore lint/correctness/useYield: nothing here reads a table as a stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('libsql is read page by page, not as a stream');
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    return this.#noting(() => {
      const statement = this.#database.prepare(sql);
      if (statement.reader) {
        const rows = statement.all(...parameters) as R[];
        return { rows, numAffectedRows: BigInt(rows.length) };
      }
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    });
  }

  #noting<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.isSpent ||= SPENT.test(codeOf(error));
      throw error;
    }
  }

  /** Statements end at once, so a row of them would leave no room for anything else. */
  async #turn(): Promise<void> {
    if (performance.now() - this.#turnedAt < TURN_MS) return;
    await new Promise(setImmediate);
    this.#turnedAt = performance.now();
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}

/** Waits for the right to write without blocking the thread, for `timeoutMs` at most. */
class Wait {
  readonly #timeoutMs: number;
  // Shared by all: those in line behind one that waited in vain don't each wait as long again.
  #since = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Tries until it is no longer busy. */
  async until<T>(attempt: () => T): Promise<T> {
    for (;;) {
      try {
        return attempt();
      } catch (error) {
        const at = performance.now();
        if (at - this.#last > PAUSE_MS * 4) this.#since = at;
        if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
        this.#last = at;
        if (at - this.#since > this.#timeoutMs) throw error;
        await delay(PAUSE_MS * Math.random());
      }
    }
  }
}
