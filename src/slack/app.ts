import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { View } from '../knowledge/library.ts';
import type { CommandNames } from '../present/commands.ts';
import { Contexts } from './context.ts';
import { boltLogger, errorFacts } from './log.ts';
import { register } from './register.ts';

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
  readonly logger: Logger;
}

/** A call gives up after this many milliseconds and tries again, twice: somebody is waiting. */
const CALL = { timeout: 10_000, retryConfig: { retries: 2, factor: 2, minTimeout: 500 } };

/**
 * The Bolt app with every listener, not yet connected: `await app.init()`, then `app.start()`.
 *
 * `init` is separate because a refused token would otherwise end the process as an unhandled rejection.
 */
export function createApp({ connection, apiUrl, now, ...deps }: AppDeps): App {
  const base = apiUrl === undefined ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
  const { mode, botToken, ...receiver } = connection;
  const app = new App({
    token: botToken,
    ...receiver,
    socketMode: mode === 'socket',
    deferInitialization: true,
    logger: boltLogger(deps.logger),
    clientOptions: { ...base, ...CALL },
    // The socket's own client keeps trying to come back for as long as it takes, so it doesn't share `CALL`.
    installerOptions: { clientOptions: { ...base } },
    convoStore: false,
  });
  app.error(async (error) => deps.logger.error(errorFacts(error), 'a listener failed'));
  register(app, { ...deps, contexts: new Contexts(now) });
  return app;
}
