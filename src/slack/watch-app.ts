import type { App, ReceiverEvent } from '@slack/bolt';
import type { InFlight } from './in-flight.ts';
import type { Observer } from './observer.ts';

/** Counts and times what an app is sent, from its arrival to its ack and to the end of the work. */
export function watchApp(app: App, inFlight: InFlight, observer: Observer): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const began = performance.now();
    const since = (): number => performance.now() - began;
    const ack: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response);
      observer.acked(since());
    };
    return inFlight.run(() => process({ ...event, ack })).finally(() => observer.worked(since()));
  };
  // Work may also begin later than the arrival, from an inbox.
  app.use(({ next }) => inFlight.run(async () => next()));
}
