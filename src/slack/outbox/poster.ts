import { setTimeout as delay } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Json } from '../../store/types.ts';
import { retryAfterOf } from '../log.ts';
import type { Records } from '../records.ts';
import { type Delivery, sendOpenly } from '../send.ts';
import type { PostingClients } from './clients.ts';
import { type MessageKey, messageId } from './message-id.ts';
import { sendAgain } from './send-again.ts';

/** Where a message for everybody goes, and what it answers. */
export interface OpenPost extends MessageKey {
  readonly thread?: string | undefined;
  /** Whose wish it is, where known, so that it can be erased while it waits. */
  readonly user?: string | undefined;
  /** A process that died had it before: the message may stand there. */
  readonly redone?: boolean | undefined;
}

interface PosterDeps {
  readonly records: Records;
  readonly clients: PostingClients;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told that something waits in the outbox. */
  readonly onQueued: () => void;
}

/** Without a store nothing can wait in it, so it waits here, for so many milliseconds at most. */
const LONGEST_WAIT = 60_000;

/**
 * Posts messages for everybody: at once where the channel is free, and otherwise by way of the outbox, one a second in a
 * channel, in order, no sooner than Slack's `Retry-After`. Each is there once, however often it is posted.
 */
export class Poster {
  readonly #deps: PosterDeps;

  constructor(deps: PosterDeps) {
    this.#deps = deps;
  }

  /**
   * @param client Whose token posts.
   * @returns The message's ts; undefined for one that waits in the outbox, or was deleted meanwhile.
   */
  async post(client: webApi.WebClient, post: OpenPost, delivery: Delivery): Promise<string | undefined> {
    if ((await this.#turn(post)) || !(await this.#queue(post, delivery))) {
      try {
        return await this.postNow(client, post, delivery);
      } catch (error) {
        const wait = retryAfterOf(error);
        if (wait === undefined) throw error;
        if (!(await this.#queue(post, delivery, wait))) {
          await delay(Math.min(wait, LONGEST_WAIT));
          return this.postNow(client, post, delivery);
        }
      }
    }
    this.#deps.onQueued();
    return undefined;
  }

  /** As `post`, but what Slack says comes back at once, `Retry-After` too. */
  async postNow(
    { token }: webApi.WebClient,
    post: OpenPost,
    delivery: Delivery,
  ): Promise<string | undefined> {
    const client = this.#deps.clients(token);
    const message = { ...post, messageId: messageId(post) };
    return (post.redone ? sendAgain : sendOpenly)(client, message, delivery);
  }

  /** @returns True where there is no store to ask: people wait. */
  async #turn({ team, channel }: OpenPost): Promise<boolean> {
    const { records } = this.#deps;
    return (await records.attemptBriefly('outbox.turn', team, ({ outbox }) => outbox.turn(channel))) ?? true;
  }

  /** @returns False where the store can't take it. */
  async #queue(post: OpenPost, delivery: Delivery, waitMs?: number): Promise<boolean> {
    const { team, channel, thread, user } = post;
    const payload = { ...delivery, thread: thread ?? null } as unknown as Json;
    const queued = await this.#deps.records.attempt('outbox.add', team, async ({ outbox }) => {
      await outbox.add({ id: messageId(post), channel, payload, user });
      if (waitMs !== undefined) await outbox.hold(channel, this.#deps.now() + waitMs);
      return true;
    });
    return queued ?? false;
  }
}
