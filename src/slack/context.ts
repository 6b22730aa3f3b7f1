import type { Answer, Context } from '../answer/types.ts';
import { OURS } from '../limits.ts';
import type { Conversation as TeamConversation } from '../store/types.ts';
import type { Records } from './records.ts';

/** Where a conversation goes on: a thread, a direct message, or one person's private replies in a channel. */
export interface Conversation extends TeamConversation {
  readonly team: string;
}

interface Held {
  readonly context: Context;
  readonly until: number;
}

/**
 * What each conversation was last about, so that "and the outlook?" has a role, until `OURS.contextLifetime` milliseconds
 * later. In the store, so that it survives a restart and all replicas know it; what the store has not taken, or not yet, is
 * held in memory: there it goes, oldest first, beyond `OURS.contexts` conversations.
 */
export class Contexts {
  readonly #now: () => number;
  readonly #records: Records;
  readonly #held = new Map<string, Held>();

  /** @param now Milliseconds since the epoch. */
  constructor(now: () => number, records: Records) {
    this.#now = now;
    this.#records = records;
  }

  async get(conversation: Conversation): Promise<Context | undefined> {
    // What is held is newer than what the store has.
    const held = this.#held.get(keyOf(conversation));
    if (held && held.until > this.#now()) return held.context;
    this.#held.delete(keyOf(conversation));
    return this.#records.attemptBriefly('context.get', conversation.team, ({ contexts }) =>
      contexts.get(conversation),
    );
  }

  /** Remembers what an answer was about; one about no role leaves the conversation as it was. */
  async remember(
    conversation: Conversation,
    answer: Pick<Answer, 'kind' | 'roles' | 'region'>,
  ): Promise<void> {
    if (answer.roles.length === 0 || answer.kind === 'clarify' || answer.kind === 'none') return;
    const { kind, roles, region } = answer;
    const context = { kind, roles, region };
    const until = this.#now() + OURS.contextLifetime;
    const held = this.#hold(keyOf(conversation), { context, until });
    await this.#records.attemptBriefly('context.set', conversation.team, async ({ contexts }) => {
      await contexts.set(conversation, context, until);
      this.#release(keyOf(conversation), held);
    });
  }

  /** Conversations held in memory, expired ones included. */
  get size(): number {
    return this.#held.size;
  }

  #hold(key: string, held: Held): Held {
    // Deleted first, so that the map's order stays oldest first.
    this.#held.delete(key);
    this.#held.set(key, held);
    const [oldest] = this.#held.keys();
    if (this.#held.size > OURS.contexts && oldest !== undefined) this.#held.delete(oldest);
    return held;
  }

  #release(key: string, held: Held): void {
    if (this.#held.get(key) === held) this.#held.delete(key);
  }
}

function keyOf({ team, channel, thread, user }: Conversation): string {
  return JSON.stringify([team, channel, thread ?? null, user ?? null]);
}
