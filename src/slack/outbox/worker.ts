import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { OutboxItem, OutboxQueue } from '../../store/types.ts';
import type { InFlight } from '../in-flight.ts';
import { errorFacts, isPassing, retryAfterOf, slackReason } from '../log.ts';
import type { Observer } from '../observer.ts';
import { Rounds } from '../rounds.ts';
import { type Delivery, sendOpenly } from '../send.ts';
import { sendAgain } from './send-again.ts';

/** A process that dies holds a message up for so long, in milliseconds. One that takes longer posts it twice, which makes no second message. */
const LEASE = 15_000;
/** Under way at a time; each is of another channel. */
const LIMIT = 50;
/** Between two looks while something waits, and while nothing does that this process knows of; in milliseconds. */
const PAUSE = { busy: 100, idle: 5_000 };
/** Where Slack is in trouble: before the second attempt, doubled before each further one up to a limit, in milliseconds. */
const BACKOFF = { first: 1_000, most: 60_000 };

interface WorkerDeps {
  readonly queue: OutboxQueue;
  /** A client that posts in a team. */
  readonly clientOf: (team: string) => Promise<webApi.WebClient>;
  readonly now: () => number;
  readonly logger: Logger;
  readonly observer: Observer;
  readonly inFlight: InFlight;
}

/** Posts what waits in the outbox, from the app's start to its stop. */
export class OutboxWorker {
  readonly #deps: WorkerDeps;
  readonly #rounds: Rounds;
  /** The channel that Slack put off last, by team: another one at the same time means the whole team. */
  readonly #putOff = new Map<string, { readonly channel: string; readonly until: number }>();
  /** Ends when the store is not being asked. */
  #asking: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  constructor(deps: WorkerDeps) {
    this.#deps = deps;
    this.#rounds = new Rounds(
      () => this.#look(),
      (error) => deps.logger.warn(errorFacts(error), 'the outbox cannot be read'),
    );
  }

  start(): void {
    this.#rounds.start();
  }

  /** Something waits: looks at once. */
  wake(): void {
    this.#rounds.wake();
  }

  /** Takes up nothing more. Resolves when the store may be closed, as far as this goes. */
  async close(): Promise<void> {
    this.#rounds.close();
    await this.#asking;
  }

  async #look(): Promise<number> {
    const room = LIMIT - this.#underWay;
    if (room === 0) return PAUSE.busy;
    const asking = this.#claim(room);
    this.#asking = asking.catch(() => undefined);
    const items = await asking;
    // Nobody waits for the slowest of them: what hangs in one channel holds up no other.
    for (const item of items) void this.#deps.inFlight.run(() => this.#send(item));
    return items.length > 0 || (await this.#deps.queue.depth()) > 0 ? PAUSE.busy : PAUSE.idle;
  }

  async #claim(limit: number): Promise<readonly OutboxItem[]> {
    const { queue, now } = this.#deps;
    const items = await queue.claim({ leaseMs: LEASE, limit });
    if (!this.#rounds.closed) return items;
    // Left to whoever runs.
    await Promise.all(items.map((item) => queue.retry(item, now())));
    return [];
  }

  async #send(item: OutboxItem): Promise<void> {
    const { queue, clientOf, logger } = this.#deps;
    this.#underWay += 1;
    try {
      const ts = await this.#post(item, await clientOf(item.team));
      await queue.done(item, ts ?? null);
    } catch (error) {
      await this.#failed(item, error).catch((again: unknown) => {
        // It comes again when its lease is over, and is not there twice.
        logger.warn(errorFacts(again), 'the outbox could not be told');
      });
    } finally {
      this.#underWay -= 1;
    }
  }

  async #post(item: OutboxItem, client: webApi.WebClient): Promise<string | undefined> {
    const { id: messageId, channel, payload, attempts } = item;
    const { thread, ...delivery } = payload as unknown as Delivery & { readonly thread: string | null };
    const message = { channel, thread: thread ?? undefined, messageId };
    // An attempt before this one may have come through.
    return (attempts > 1 ? sendAgain : sendOpenly)(client, message, delivery);
  }

  async #failed(item: OutboxItem, error: unknown): Promise<unknown> {
    const { queue, now, logger, observer } = this.#deps;
    const wait = retryAfterOf(error);
    if (wait !== undefined) return queue.hold(item, now() + wait, this.#scopeOf(item, now() + wait));
    // Until it is too old: the sweep sees to that.
    if (isPassing(error))
      return queue.retry(item, now() + Math.min(BACKOFF.most, BACKOFF.first * 2 ** (item.attempts - 1)));
    logger.error({ ...errorFacts(error), attempts: item.attempts }, 'a message could not be posted');
    observer.listenerFailed();
    return queue.fail(item, slackReason(error) ?? 'unknown');
  }

  #scopeOf({ team, channel }: OutboxItem, until: number): 'channel' | 'team' {
    const before = this.#putOff.get(team);
    this.#putOff.set(team, { channel, until });
    const isElsewhere = before !== undefined && before.channel !== channel;
    return isElsewhere && before.until > this.#deps.now() ? 'team' : 'channel';
  }
}
