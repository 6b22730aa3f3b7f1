import type { HTTPReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { AppError } from '../../errors.ts';
import type { Store } from '../../store/types.ts';
import type { InFlight } from '../in-flight.ts';
import { slackExchange } from './exchange.ts';
import { Installs } from './installs.ts';
import { type OAuthConnection, oauthReceiver } from './receiver.ts';
import { Rotation } from './rotation.ts';

interface SeveralDeps {
  readonly store: Store | undefined;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly now: () => number;
  readonly clientOptions: webApi.WebClientOptions;
  /** Told of each workspace whose token is another one now, or none. */
  readonly onChange: (team: string) => void;
}

/**
 * What takes the place of one workspace's token: the installations, and the receiver that adds to them.
 *
 * @throws AppError `store` where there is no store to keep them in.
 */
export function severalWorkspaces(
  connection: OAuthConnection,
  { store, logger, inFlight, now, clientOptions, onChange }: SeveralDeps,
): { readonly installs: Installs; readonly receiver: HTTPReceiver } {
  if (store === undefined)
    throw new AppError(
      'store',
      'Several workspaces need the store, which could not be opened: `npm run doctor`.',
    );
  // Codes and refresh tokens are good for one use.
  const once = { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const exchange = slackExchange(connection, once, now, logger);
  const rotation = new Rotation({ store, exchange, logger, inFlight, now });
  const installs = new Installs({ store, rotation, logger, onChange, now });
  return { installs, receiver: oauthReceiver(connection, { store, installs, logger, clientOptions: once }) };
}
