import type { App, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { AppError } from '../../errors.ts';
import type { InboxItem, Store } from '../../store/types.ts';
import { alongside } from '../alongside.ts';
import type { InFlight } from '../in-flight.ts';
import { inTime } from '../in-time.ts';
import { errorFacts } from '../log.ts';
import type { Records } from '../records.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { Lanes } from './lanes.ts';
import { InboxWorker, LEASE } from './worker.ts';

/** Slack waits three seconds for its ack, so the store is waited for only so long, in milliseconds. */
const PATIENCE = 1_500;

/** Questions that wait in this process; what comes beyond that waits in the store until its lease is over, for whoever has room then. */
const MOST_WAITING = 10_000;
/** Questions that are worked on at a time. */
const SIDE_BY_SIDE = { calm: 16, rush: 2 };

interface InboxDeps {
  readonly store: Store;
  readonly records: Records;
  readonly logger: Logger;
  readonly inFlight: InFlight;
}

/**
 * Writes what people want to disk before Slack is told "ok", so that it is neither lost nor done twice: what is delivered
 * again is acked and no more, what a process that died left is taken up by another, from the app's start to its stop.
 *
 * A store that is down or slow stops no answer: it is then given unrecorded, which is counted.
 */
export function keepInbox(app: App, { store, records, logger, inFlight }: InboxDeps): void {
  const worker = new InboxWorker({ queue: store.inbox, records, logger, inFlight });
  const lanes = new Lanes(SIDE_BY_SIDE);
  const process = app.processEvent.bind(app);

  app.processEvent = async (event) => {
    const arrival = arrivalOf(event.body);
    if (arrival === undefined) return process(event);
    lanes.arrive();
    const writing = write(records, arrival);
    const written = await inTime(writing, PATIENCE)
      .then((result) => result ?? Promise.reject(new AppError('store', 'The store took too long.')))
      .catch((error: unknown) => records.failed('inbox.put', error));
    if (written === 'known') return event.ack();
    if (written) return work(written, { ...event, ack: softly(event.ack, logger) });
    await process(event);
    // It may have been written after all, too late to wait for.
    await writing.then(
      (late) => (late === 'known' ? undefined : worker.finish(late)),
      () => undefined,
    );
  };

  /** An event's ack says no more than that it came; what else wants one may be answered by it. */
  async function work(item: InboxItem, event: ReceiverEvent): Promise<void> {
    if (item.kind !== 'event') return worker.work(item, () => process(event));
    await event.ack();
    if (lanes.waiting >= MOST_WAITING) return;
    const acked = { ...event, ack: async () => undefined };
    return worker.work(item, () => lanes.run(() => process(acked)));
  }

  const redo = ({ payload }: InboxItem): Promise<void> =>
    process({
      body: payload as ReceiverEvent['body'],
      ack: async () => undefined,
      customProperties: { redone: true },
    });
  alongside(app, { start: () => worker.follow(redo), close: () => worker.close() });
}

async function write(records: Records, { team, entry }: Arrival): Promise<InboxItem | 'known'> {
  return (await records.of(team).inbox.put(entry, LEASE)) ?? 'known';
}

/** Where the ack fails the work is done all the same: when Slack delivers it again it is known. */
function softly(ack: ReceiverEvent['ack'], logger: Logger): ReceiverEvent['ack'] {
  return async (response) => {
    await ack(response).catch((error: unknown) => logger.warn(errorFacts(error), 'an ack failed'));
  };
}
