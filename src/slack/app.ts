import { App, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { View } from '../knowledge/library.ts';
import type { CommandNames } from '../present/commands.ts';
import type { Store } from '../store/types.ts';
import { Contexts } from './context.ts';
import { InFlight } from './in-flight.ts';
import { keepInbox } from './inbox/inbox.ts';
import { boltLogger, errorFacts } from './log.ts';
import { type Observer, UNOBSERVED } from './observer.ts';
import { postingClients } from './outbox/clients.ts';
import { keepOutbox } from './outbox/outbox.ts';
import { Records } from './records.ts';
import { register } from './register.ts';
import { Settings } from './settings.ts';
import { watchApp } from './watch-app.ts';
import { watchedFetch } from './watched-fetch.ts';

/** How the app reaches Slack. */
export type Connection =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string };

export interface AppDeps {
  readonly connection: Connection;
  /** Another Slack than slack.com: GovSlack, or the local workspace. */
  readonly apiUrl?: string | undefined;
  readonly names: CommandNames;
  readonly view: () => View;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Undefined where it could not be opened: answers go on, nothing is kept. */
  readonly store: Store | undefined;
  readonly logger: Logger;
  /** Is told what happens; nobody, by default. */
  readonly observer?: Observer | undefined;
  /** Counts what is under way, for a shutdown to wait for. */
  readonly inFlight?: InFlight | undefined;
}

/** A call gives up after this many milliseconds and tries again, twice: somebody is waiting. */
const CALL = { timeout: 10_000, retryConfig: { retries: 2, factor: 2, minTimeout: 500 } };

/**
 * The Bolt app with every listener, not yet connected: `await app.init()`, then `app.start()`.
 *
 * `init` is separate because a refused token would otherwise end the process as an unhandled rejection.
 */
export function createApp({
  connection,
  apiUrl,
  now,
  store,
  observer = UNOBSERVED,
  inFlight = new InFlight(),
  ...deps
}: AppDeps): App {
  const base = apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
  const { mode, botToken, ...receiver } = connection;
  const calls: webApi.WebClientOptions = { ...base, ...CALL, fetch: watchedFetch(observer) };
  const app = new App({
    token: botToken,
    ...receiver,
    socketMode: mode === 'socket',
    deferInitialization: true,
    logger: boltLogger(deps.logger),
    clientOptions: calls,
    // The socket's own client keeps trying to come back for as long as it takes, so it doesn't share `CALL`.
    installerOptions: { clientOptions: { ...base } },
    convoStore: false,
  });
  app.error(async (error) => deps.logger.error(errorFacts(error), 'a listener failed'));
  const records = new Records(store, deps.logger, observer);
  const clients = postingClients({ ...calls, logger: boltLogger(deps.logger) });
  const tokenOf = async () => botToken;
  const { logger } = deps;
  if (store) keepInbox(app, { store, records, logger, inFlight });
  const poster = keepOutbox(app, { store, records, clients, tokenOf, now, logger, observer, inFlight });
  watchApp(app, inFlight, observer);
  const settings = new Settings(now, records, logger);
  const contexts = new Contexts(now, records);
  register(app, { ...deps, observer, records, settings, poster, contexts });
  return app;
}
