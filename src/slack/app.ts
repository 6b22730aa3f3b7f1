import { App, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { View } from '../knowledge/library.ts';
import type { CommandNames } from '../present/commands.ts';
import type { Store } from '../store/types.ts';
import { Contexts } from './context.ts';
import { InFlight } from './in-flight.ts';
import { keepInbox } from './inbox/inbox.ts';
import { boltLogger, errorFacts } from './log.ts';
import { ackLast } from './oauth/ack-last.ts';
import { AgainError, wrapped } from './oauth/again.ts';
import { dropClients } from './oauth/drop-clients.ts';
import type { OAuthConnection } from './oauth/receiver.ts';
import { severalWorkspaces } from './oauth/several.ts';
import { tellMissing } from './oauth/tell-missing.ts';
import { tokensOf } from './oauth/tokens-of.ts';
import { type Observer, UNOBSERVED } from './observer.ts';
import { postingClients } from './outbox/clients.ts';
import { keepOutbox } from './outbox/outbox.ts';
import { Records } from './records.ts';
import { register } from './register.ts';
import { Settings } from './settings/settings.ts';
import { watchApp } from './watch-app.ts';
import { watchedFetch } from './watched-fetch.ts';

/** How the app reaches Slack. */
export type Connection =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | OAuthConnection;

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
  /** Undefined where it could not be opened: answers go on, nothing is kept. Several workspaces need it. */
  readonly store: Store | undefined;
  readonly logger: Logger;
  /** Is told what happens; nobody, by default. */
  readonly observer?: Observer | undefined;
  /** Counts what is under way, for a shutdown to wait for. */
  readonly inFlight?: InFlight | undefined;
}

/** A call gives up after this many milliseconds and tries again, twice: somebody is waiting. */
const CALL = { timeout: 10_000, retryConfig: { retries: 2, factor: 2, minTimeout: 500 } };

/** What is about a workspace that has left is acked when it is done. */
const LAST: ReadonlySet<string> = new Set(['app_uninstalled', 'tokens_revoked']);

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
  const clientOptions: webApi.WebClientOptions = { ...base, ...CALL, fetch: watchedFetch(observer) };
  const { logger } = deps;
  const onChange = (team: string): void => dropClients(app, team);
  const several =
    connection.mode === 'oauth'
      ? severalWorkspaces(connection, { store, logger, inFlight, now, clientOptions, onChange })
      : undefined;
  const app: App = new App({
    ...(connection.mode === 'oauth' ? {} : single(connection)),
    ...(several && { receiver: several.receiver }),
    deferInitialization: true,
    extendedErrorHandler: true,
    logger: boltLogger(logger),
    clientOptions,
    // The socket's own client keeps trying to come back for as long as it takes, so it doesn't share `CALL`.
    installerOptions: { clientOptions: { ...base } },
    convoStore: false,
  });
  app.error(async ({ error, body }: { readonly error: Error; readonly body: object }) => {
    const again = wrapped(AgainError, error);
    logger.error(errorFacts(again?.cause ?? error), 'a listener failed');
    if (again) throw again;
    await tellMissing(error, body);
  });
  if (several) ackLast(app, LAST);
  const records = new Records(store, logger, observer);
  const clients = postingClients({ ...clientOptions, logger: boltLogger(logger) });
  const tokenOf = several ? tokensOf(several.installs) : async () => tokenIn(connection);
  if (store) keepInbox(app, { store, records, logger, inFlight });
  const poster = keepOutbox(app, { store, records, clients, tokenOf, now, logger, observer, inFlight });
  watchApp(app, inFlight, observer);
  const settings = new Settings(now, records, logger);
  const contexts = new Contexts(now, records);
  const installs = several?.installs;
  register(app, { ...deps, observer, records, settings, poster, contexts, installs });
  return app;
}

function tokenIn(connection: Connection): string | undefined {
  return connection.mode === 'oauth' ? undefined : connection.botToken;
}

function single({ mode, botToken, ...receiver }: Exclude<Connection, OAuthConnection>) {
  return { token: botToken, ...receiver, socketMode: mode === 'socket' };
}
