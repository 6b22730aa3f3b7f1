import type { Answer, Context } from '../answer/types.ts';
import { OURS } from '../limits.ts';

/** Where a conversation goes on: a thread, a direct message, or one person's private replies in a channel. */
export interface Conversation {
  readonly team: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly user?: string | undefined;
}

/**
 * What each conversation was last about, so that "and the outlook?" has a role. In memory: forgotten after
 * `OURS.contextLifetime` milliseconds, on restart, and, oldest first, beyond `OURS.contexts` conversations.
 */
export class Contexts {
  readonly #now: () => number;
  readonly #entries = new Map<string, { readonly context: Context; readonly until: number }>();

  /** @param now Milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get(conversation: Conversation): Context | undefined {
    const entry = this.#entries.get(keyOf(conversation));
    return entry && entry.until > this.#now() ? entry.context : undefined;
  }

  /** Remembers what an answer was about; one about no role leaves the conversation as it was. */
  remember(conversation: Conversation, answer: Pick<Answer, 'kind' | 'roles' | 'region'>): void {
    if (answer.roles.length === 0 || answer.kind === 'clarify' || answer.kind === 'none') return;
    const key = keyOf(conversation);
    // Deleted first, so that the map's order stays oldest first.
    this.#entries.delete(key);
    const { kind, roles, region } = answer;
    this.#entries.set(key, { context: { kind, roles, region }, until: this.#now() + OURS.contextLifetime });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > OURS.contexts && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Conversations held, expired ones included. */
  get size(): number {
    return this.#entries.size;
  }
}

function keyOf({ team, channel, thread, user }: Conversation): string {
  return JSON.stringify([team, channel, thread ?? null, user ?? null]);
}
