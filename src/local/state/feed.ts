import { KEPT } from '../core/constants.ts';
import type { PageEvent } from '../page-api.ts';

/** An event as it was published. */
export interface FeedEntry {
  seq: number;
  /** User ids that may see it. */
  audience: ReadonlySet<string>;
  event: PageEvent;
}

/** What happened, in order: the page and the tests' driver read from it. */
export class Feed {
  #seq = 0;
  #entries: FeedEntry[] = [];
  readonly #listeners = new Set<(entry: FeedEntry) => void>();

  get seq(): number {
    return this.#seq;
  }

  publish(audience: Iterable<string>, event: PageEvent): void {
    this.#seq += 1;
    const entry = { seq: this.#seq, audience: new Set(audience), event };
    this.#entries.push(entry);
    if (this.#entries.length > KEPT.pageEvents) this.#entries.shift();
    for (const listener of [...this.#listeners]) listener(entry);
  }

  /** What one person may see after `seq`; undefined when some of it is no longer kept. */
  since(seq: number, user: string): FeedEntry[] | undefined {
    const oldest = this.#entries[0]?.seq ?? this.#seq + 1;
    if (!Number.isInteger(seq) || seq > this.#seq || seq < oldest - 1) return undefined;
    return this.#entries.filter((entry) => entry.seq > seq && entry.audience.has(user));
  }

  /** @returns A function that ends the subscription. */
  subscribe(listener: (entry: FeedEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
