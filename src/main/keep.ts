import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { errorFacts, scrub } from '../slack/log.ts';
import { openStore, parseKeyring, type Store } from '../store/index.ts';

/**
 * Opens the store that the settings name.
 *
 * @returns Undefined for one that can't be used, such as a damaged file: the log says so, and answers go on without it.
 * @throws AppError `bad_config` for keys that are missing or malformed.
 */
export async function keep(
  { dataDir, databaseUrl, keys }: Pick<Config, 'dataDir' | 'databaseUrl' | 'keys'>,
  logger: Logger,
): Promise<Store | undefined> {
  const keyring = keys === undefined ? undefined : parseKeyring(keys);
  const onError = (error: Error): void => logger.warn({ reason: scrub(error.message) }, 'the store failed');
  try {
    return await openStore({ dataDir, databaseUrl, keys: keyring, now: Date.now, onError });
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad_config') throw error;
    const why = error instanceof AppError ? { reason: error.message } : errorFacts(error);
    logger.error(why, 'the store could not be opened: answers go on, nothing is kept');
    return undefined;
  }
}
