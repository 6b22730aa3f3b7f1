import type { Context } from '../answer/types.ts';

/** Milliseconds since the epoch. */
export type Milliseconds = number;

/** Anything that `JSON.stringify` keeps whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What one person thinks of one answer. */
export interface Vote {
  readonly answerId: string;
  readonly user: string;
  readonly vote: 'up' | 'down';
  /** In the person's own words, where they gave any. */
  readonly reason: string | null;
  /** What the answer was about, as an id ("salary:technical-lead"); never what was asked. */
  readonly subject: string | null;
  readonly at: Milliseconds;
}

export interface SubjectVotes {
  readonly subject: string;
  readonly up: number;
  readonly down: number;
}

export interface Feedback {
  /** Keeps a vote; a second one by the same person on the same answer replaces the first. */
  vote(vote: Omit<Vote, 'at' | 'reason' | 'subject'> & Partial<Pick<Vote, 'reason' | 'subject'>>): Promise<Vote>;
  /** @returns Whether there was one. */
  withdraw(answerId: string, user: string): Promise<boolean>;
  get(answerId: string, user: string): Promise<Vote | undefined>;
  count(answerId: string): Promise<{ readonly up: number; readonly down: number }>;
  /** Votes by what they were about, most votes down first. */
  bySubject(limit?: number): Promise<readonly SubjectVotes[]>;
  /** Newest first; only votes that give a reason. */
  reasons(limit?: number): Promise<readonly Vote[]>;
}

/** A card that somebody shared into a channel. */
export interface Share {
  /** Idempotency key: the click that shared it. */
  readonly id: string;
  readonly channel: string;
  /** Null until Slack has taken the message. */
  readonly ts: string | null;
  readonly user: string;
  /** The entry or question shown, as an id. */
  readonly subject: string;
  /** Hash of the card's content, so that a changed entry is told from the one shared. */
  readonly hash: string;
  readonly at: Milliseconds;
  readonly takenBackAt: Milliseconds | null;
}

export interface Shares {
  /** @returns False where this id is known: the click came twice, and the share is under way or done. */
  begin(share: Pick<Share, 'id' | 'channel' | 'user' | 'subject' | 'hash'>): Promise<boolean>;
  /** Notes where the message stands. @returns False for an unknown id. */
  posted(id: string, ts: string): Promise<boolean>;
  /** Drops a share that could not be posted. */
  drop(id: string): Promise<void>;
  get(id: string): Promise<Share | undefined>;
  at(channel: string, ts: string): Promise<Share | undefined>;
  /**
   * Marks a share as taken back, once, and only for the one who shared it.
   *
   * @returns The share whose message is to be deleted; undefined where it is not theirs, or gone already.
   */
  takeBack(id: string, user: string): Promise<Share | undefined>;
  /** Standing shares of one subject, newest first. */
  of(subject: string, limit?: number): Promise<readonly Share[]>;
}

/** Where a conversation goes on: a thread, a direct message, or one person's private replies in a channel. */
export interface Conversation {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly user?: string | undefined;
}

export interface Contexts {
  /** @returns Undefined where none is kept or its time is over. */
  get(conversation: Conversation): Promise<Context | undefined>;
  set(conversation: Conversation, context: Context, expiresAt: Milliseconds): Promise<void>;
}

export interface Setting {
  readonly key: string;
  readonly value: Json;
  /** Grows by one with each change; 0 is a setting that was never set. */
  readonly version: number;
  readonly by: string;
  readonly at: Milliseconds;
}

export interface Settings {
  get(key: string): Promise<Setting | undefined>;
  all(): Promise<readonly Setting[]>;
  /**
   * @param change `version`: what the setting was when it was read (0: not set yet); left out, the last write wins.
   * @returns The setting as it now stands; undefined where somebody else changed it meanwhile, and nothing was written.
   */
  set(change: { key: string; value: Json; by: string; version?: number }): Promise<Setting | undefined>;
  remove(key: string): Promise<boolean>;
}

/** Bolt's `Installation`, seen as JSON; tokens and all are sealed at rest. */
export interface InstallationRecord {
  readonly installation: Json;
  readonly version: number;
  readonly at: Milliseconds;
}

export interface Installations {
  get(): Promise<InstallationRecord | undefined>;
  /**
   * @param installation The whole of it; replaces what was there.
   * @param options `by`: user id of the installer; `version`: what was read, as in `Settings.set`.
   * @returns The new version; undefined where somebody else changed it meanwhile.
   */
  put(installation: Json, options: { by: string; version?: number }): Promise<number | undefined>;
  remove(): Promise<boolean>;
}

/** What came from Slack. */
export interface InboxEntry {
  /** Event id or trigger id: Slack repeats it when it delivers again. */
  readonly id: string;
  /** For whoever takes it up: "event", "command", "action"… */
  readonly kind: string;
  readonly payload: Json;
  /** Who it came from, where known, so that it can be erased. */
  readonly user?: string | undefined;
}

/** Work that is held by one worker until `leasedUntil`; after that another may take it up. */
export interface Leased {
  readonly team: string;
  readonly id: string;
  /** Proves who holds it. */
  readonly lease: string;
  readonly leasedUntil: Milliseconds;
  /** 1 the first time. */
  readonly attempts: number;
}

export interface InboxItem extends Leased {
  readonly kind: string;
  readonly payload: Json;
  readonly receivedAt: Milliseconds;
}

export interface Inbox {
  /**
   * Writes what came to disk, before Slack is told "ok".
   *
   * @param entry   What came.
   * @param leaseMs Takes it up at once, in the same write, for this many milliseconds; 0 leaves it to `claim`.
   * @returns The item, or undefined where this id was here before: Slack delivered it again.
   */
  put(entry: InboxEntry, leaseMs: number): Promise<InboxItem | undefined>;
}

/** A call to Slack to be made in its channel's order. */
export interface OutboxEntry {
  /** Idempotency key; a second entry with the same key is not added. */
  readonly id: string;
  readonly channel: string;
  readonly payload: Json;
  /** Whose wish it is, where known, so that it can be erased. */
  readonly user?: string | undefined;
  readonly notBefore?: Milliseconds | undefined;
}

export interface OutboxItem extends Leased {
  readonly channel: string;
  readonly payload: Json;
}

export type OutboxState = 'waiting' | 'done' | 'failed';

export interface Outbox {
  /** @returns False where the key is known already. */
  add(entry: OutboxEntry): Promise<boolean>;
  /** How an entry stands, and what `done` said of it; known for a day. */
  get(id: string): Promise<{ readonly state: OutboxState; readonly result: Json } | undefined>;
}

/** Work of all teams, for the workers that do it. */
export interface Queue<Item extends Leased> {
  /** Takes up what waits, oldest first, and what a dead worker left. Each item goes to one worker. */
  claim(options: { leaseMs: number; limit: number }): Promise<readonly Item[]>;
  /** @returns False where the lease was lost meanwhile. */
  extend(item: Leased, leaseMs: number): Promise<boolean>;
  /** Gives an item back, to be taken up again not before `at`. */
  retry(item: Leased, at: Milliseconds): Promise<boolean>;
  /** How many wait or are held. */
  depth(): Promise<number>;
}

export interface InboxQueue extends Queue<InboxItem> {
  /** Forgets the payload; the id is kept for a day, so that a late delivery is known. @returns False where the lease was lost. */
  done(item: Leased): Promise<boolean>;
}

export interface OutboxQueue extends Queue<OutboxItem> {
  /**
   * Forgets the payload, keeps `result` (such as the ts) for a day, and holds the channel for a second: Slack takes one message a second.
   * @returns False where the lease was lost.
   */
  done(item: Leased, result?: Json): Promise<boolean>;
  /** Gives up; what stands behind it in the channel goes on. */
  fail(item: Leased, reason: string): Promise<boolean>;
  /** Slack said `Retry-After`: nothing goes to this channel, or to the whole team, before `at`. */
  hold(item: Leased & { readonly channel: string }, at: Milliseconds, scope: 'channel' | 'team'): Promise<boolean>;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: Milliseconds;
  /** Who did it; empty where that person was erased. */
  readonly user: string;
  /** "share.take_back", "settings.change"… */
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
}

export interface Audit {
  add(entry: Pick<AuditEntry, 'user' | 'action' | 'subject'> & { detail?: Json }): Promise<void>;
  /** Newest first; `before`: the id of the last one seen. */
  list(options?: { limit?: number; before?: string }): Promise<readonly AuditEntry[]>;
}

export interface Locks {
  /**
   * Runs `work` while nobody else in this team holds the lock, on any replica.
   *
   * @param options `leaseMs`: the lock falls free after this long, should the holder die; `waitMs`: how long to wait for it.
   * @throws AppError `store` where it was not had in time.
   */
  run<T>(name: string, options: { leaseMs: number; waitMs: number }, work: () => Promise<T>): Promise<T>;
}

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

/** Keys by name, 32 bytes each; the first one seals, all open. */
export type Keyring = ReadonlyMap<string, Buffer>;
