import type { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Store } from '../../store/types.ts';
import { alongside } from '../alongside.ts';
import type { InFlight } from '../in-flight.ts';
import type { Observer } from '../observer.ts';
import type { Records } from '../records.ts';
import type { PostingClients } from './clients.ts';
import { Poster } from './poster.ts';
import { OutboxWorker } from './worker.ts';

interface OutboxDeps {
  /** Without one nothing waits: what can't be posted at once waits in this process, and is lost with it. */
  readonly store: Store | undefined;
  readonly records: Records;
  readonly clients: PostingClients;
  /** The token that posts in a team. */
  readonly tokenOf: (team: string) => Promise<string | undefined>;
  readonly now: () => number;
  readonly logger: Logger;
  readonly observer: Observer;
  readonly inFlight: InFlight;
}

/** What posts for everybody, and beside the app what posts later what had to wait. */
export function keepOutbox(app: App, { store, records, clients, tokenOf, now, ...deps }: OutboxDeps): Poster {
  if (store === undefined) return new Poster({ records, clients, now, onQueued: () => {} });
  const clientOf = async (team: string): Promise<webApi.WebClient> => clients(await tokenOf(team));
  const worker = new OutboxWorker({ queue: store.outbox, clientOf, now, ...deps });
  alongside(app, worker);
  return new Poster({ records, clients, now, onQueued: () => worker.wake() });
}
