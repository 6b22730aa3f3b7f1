import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { engineOf } from './engine/connect.ts';
import { newToken } from './ids.ts';
import { type Keyring, parseKeyring } from './keyring.ts';
import type { StoreOptions } from './types.ts';

/**
 * The keys of a store: those given, and the one beside the file, which is made where there is none else.
 *
 * Replicas that share a PostgreSQL must share their keys too, so there none is made.
 *
 * @throws AppError `bad_config` for a PostgreSQL without keys.
 */
export function keysOf(options: Pick<StoreOptions, 'dataDir' | 'databaseUrl' | 'keys'>): Keyring {
  const file = join(options.dataDir, 'rolecall.key');
  const own = read(file);
  // What the file's key sealed before others were given still opens.
  if (options.keys) return new Map([...options.keys, ...(own ?? [])]);
  if (engineOf(options) === 'postgres')
    throw new AppError(
      'bad_config',
      'ROLECALL_KEYS is missing while DATABASE_URL is set: it takes "k1:" and the output of `openssl rand -base64 32`, the same for all replicas',
    );
  return own ?? make(options.dataDir, file);
}

function read(file: string): Keyring | undefined {
  try {
    return parseKeyring(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw new AppError(
      'bad_config',
      `${file} is not the key that Rolecall wrote: put it back from where you keep it`,
      {
        cause: error,
      },
    );
  }
}

/** Two processes that start together end with one key: the file appears whole, and only once. */
function make(dataDir: string, file: string): Keyring {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${newToken()}`;
  writeFileSync(draft, `file:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return parseKeyring(readFileSync(file, 'utf8'));
}
