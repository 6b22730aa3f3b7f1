import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StoreError } from './errors.ts';
import type { Keyring } from './keyring.ts';
import type { Json } from './types.ts';

const CIPHER = 'aes-256-gcm';

/**
 * Seals JSON with AES-256-GCM under the first key of a ring, and opens what any of its keys sealed.
 *
 * What is sealed is bound to its place (table, team, id): moved to another row it does not open.
 */
export class Sealer {
  readonly #keys: Keyring;
  /** Name of the key that seals. */
  readonly keyId: string;

  constructor(keys: Keyring) {
    const [first] = keys.keys();
    if (first === undefined) throw new StoreError('sealed', { message: 'The keyring holds no key.' });
    this.#keys = keys;
    this.keyId = first;
  }

  seal(value: Json, ...place: readonly string[]): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.#key(this.keyId), iv).setAAD(bindingOf(place));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
    return [this.keyId, ...parts].join('.');
  }

  /** @throws StoreError `sealed` where the key is gone, or the text or its place is not the one that was sealed. */
  open(text: string, ...place: readonly string[]): Json {
    const [keyId = '', ...parts] = text.split('.');
    const [iv, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
    const key = this.#key(keyId);
    try {
      if (!iv || !tag || !sealed) throw new RangeError('cut short');
      const options = { authTagLength: 16 };
      const cipher = createDecipheriv(CIPHER, key, iv, options).setAAD(bindingOf(place)).setAuthTag(tag);
      return JSON.parse(Buffer.concat([cipher.update(sealed), cipher.final()]).toString('utf8'));
    } catch (cause) {
      throw new StoreError('sealed', { cause });
    }
  }

  /** Whether an older key than the current one sealed this. */
  isStale(text: string): boolean {
    return !text.startsWith(`${this.keyId}.`);
  }

  #key(keyId: string): Buffer {
    const key = this.#keys.get(keyId);
    if (key === undefined) throw new StoreError('sealed');
    return key;
  }
}

function bindingOf(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(place), 'utf8');
}
