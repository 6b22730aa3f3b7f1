import { AppError } from '../errors.ts';

/** Keys by name, 32 bytes each; the first one seals, all open. */
export type Keyring = ReadonlyMap<string, Buffer>;

const KEYRING_FORM =
  'takes keys such as "k2:BASE64, k1:BASE64", 32 bytes each, the current one first; `openssl rand -base64 32` makes one';

/**
 * Reads a keyring; the first key seals, all of them open what they sealed before.
 *
 * @throws AppError `bad_config`, without a word of the keys.
 * @example
 * parseKeyring('k2:…, k1:…').keys().next().value // "k2"
 */
export function parseKeyring(text: string): Keyring {
  const keyring = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [, name, encoded] = /^\s*([a-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)\s*$/.exec(part) ?? [];
    const key = encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
    if (name === undefined || key?.length !== 32 || keyring.has(name)) {
      throw new AppError('bad_config', `ROLECALL_KEYS ${KEYRING_FORM}`);
    }
    keyring.set(name, key);
  }
  return keyring;
}
