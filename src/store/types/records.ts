import type { Context } from '../../answer/types.ts';
import type { Json, Milliseconds } from './basic.ts';

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
  vote(
    vote: Omit<Vote, 'at' | 'reason' | 'subject'> & Partial<Pick<Vote, 'reason' | 'subject'>>,
  ): Promise<Vote>;
  /** @returns Whether there was one. */
  withdraw(answerId: string, user: string): Promise<boolean>;
  get(answerId: string, user: string): Promise<Vote | undefined>;
  count(answerId: string): Promise<{ readonly up: number; readonly down: number }>;
  /** Votes by what they were about, the worst balance first. */
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
   * Marks a share as taken back, once, and only for the one who shared it, with its entry in the audit log under
   * `share.take_back`: both are written or neither.
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
  /** Undefined where what is stored can't be read. */
  readonly value: Json | undefined;
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
   * `audited`: what the audit log is to say of it under `settings.change`; the change and its entry are written both or neither.
   * @returns The setting as it now stands; undefined where somebody else changed it meanwhile, and nothing was written.
   */
  set(change: {
    key: string;
    value: Json;
    by: string;
    version?: number;
    audited?: Json;
  }): Promise<Setting | undefined>;
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
