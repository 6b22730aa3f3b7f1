import type { Keyring } from './keyring.ts';
import type { Json, Milliseconds } from './types/basic.ts';
import type { Inbox, InboxQueue, Outbox, OutboxQueue } from './types/queues.ts';
import type { Audit, Contexts, Feedback, Installations, Locks, Settings, Shares } from './types/records.ts';

export type * from './types/basic.ts';
export type * from './types/queues.ts';
export type * from './types/records.ts';

/** What one team's people did. Nothing here can reach another team's rows. */
export interface TeamStore {
  readonly team: string;
  readonly feedback: Feedback;
  readonly shares: Shares;
  readonly contexts: Contexts;
  readonly settings: Settings;
  readonly installations: Installations;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly locks: Locks;
  /** Removes a person everywhere; stays true after a restore. @returns Rows removed or cleared, by table. */
  erase(user: string): Promise<Readonly<Record<string, number>>>;
  /** Removes everything of this team (the app was uninstalled); stays true after a restore. */
  eraseAll(): Promise<Readonly<Record<string, number>>>;
}

/** OAuth states: issued before the team is known. */
export interface OAuthStates {
  /** @returns The state to put into the URL; good for one use. */
  issue(options: Json, expiresAt: Milliseconds): Promise<string>;
  /** @returns The options given to `issue`; undefined for a state that is unknown, used or too old. */
  redeem(state: string): Promise<Json | undefined>;
}

export interface Health {
  readonly engine: Engine;
  /** The schema's version, in the database and in this code. */
  readonly schema: number;
  /** How long a small read took. */
  readonly latencyMs: number;
}

export type Engine = 'libsql' | 'postgres';

/** Where things are kept. Each method rejects with an AppError: `store` where it couldn't, `bad_input` for text that can't be kept. */
export interface Store {
  readonly engine: Engine;
  forTeam(team: string): TeamStore;
  readonly inbox: InboxQueue;
  readonly outbox: OutboxQueue;
  readonly oauthStates: OAuthStates;
  /** Teams with an installation. */
  teams(): Promise<readonly string[]>;
  /** Deletes what is past its retention, and seals anew what an older key sealed. @returns Rows, by table. */
  sweep(): Promise<Readonly<Record<string, number>>>;
  /** A read, and a write that leaves nothing: rejects where either fails. */
  check(): Promise<Health>;
  /**
   * Writes everything but the inbox, the outbox and what is short-lived to a file that either engine can restore; works under load.
   * @returns Rows, by table.
   */
  backup(file: string): Promise<Readonly<Record<string, number>>>;
  /**
   * Replaces everything by what a backup holds, all or nothing, less those who were erased since.
   * @throws AppError `bad_input` for a file that is damaged, cut short or of a newer schema; the store is then as it was.
   */
  restore(file: string): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of `rolecall.db`; made where missing. Also where the key stands when none is given. */
  readonly dataDir: string;
  /** postgres:// or postgresql://; left out, the store is a file in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** Keys that seal tokens and payloads, the current one first. PostgreSQL needs them given; the file makes its own. */
  readonly keys?: Keyring | undefined;
  readonly now: () => Milliseconds;
  /** How long one statement may take, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number | undefined;
  /** Told of failures that no caller waits for, such as a connection lost while idle. */
  readonly onError?: ((error: Error) => void) | undefined;
}
