import type { Json, Milliseconds } from './basic.ts';

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
  /**
   * Takes the next second of a channel for a message that is posted at once, by whichever replica.
   *
   * @returns False where that second is taken, Slack put the channel off, or others wait for it: `add` it then.
   */
  turn(channel: string): Promise<boolean>;
  /** Slack said `Retry-After`: nothing goes to this channel before `at`. */
  hold(channel: string, at: Milliseconds): Promise<void>;
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
  hold(
    item: Leased & { readonly channel: string },
    at: Milliseconds,
    scope: 'channel' | 'team',
  ): Promise<boolean>;
}
