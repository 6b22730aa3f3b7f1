import type { App } from '@slack/bolt';
import { AppError } from '../errors.ts';
import type { Connection } from './app.ts';
import { slackReason } from './log.ts';

function refused(what: string, error: unknown): AppError {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE') {
    return new AppError('port_taken', 'The port is taken: set PORT to a free one, or stop what uses it.', {
      cause: error,
    });
  }
  const reason = slackReason(error);
  const text = reason === undefined ? 'Slack could not be reached' : `Slack refused ${what} (${reason})`;
  return new AppError('slack', `${text}. Check it in .env, and the network.`, { cause: error });
}

/**
 * Connects an app to Slack.
 *
 * @param port Where to listen over HTTP; 0 picks a free one. Socket Mode listens nowhere.
 * @returns The port that it listens on; null in Socket Mode.
 * @throws AppError `slack` naming the setting that Slack refused, `port_taken` where the port is in use.
 */
export async function connect(
  app: App,
  mode: Connection['mode'],
  port: number,
): Promise<{ readonly port: number } | null> {
  await app.init().catch((error: unknown) => Promise.reject(refused('SLACK_BOT_TOKEN', error)));
  const started = mode === 'socket' ? app.start() : app.start(port);
  const server = await started.catch((error: unknown) => Promise.reject(refused('SLACK_APP_TOKEN', error)));
  if (!('address' in server)) return null;
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port };
}
