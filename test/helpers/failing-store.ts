import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';

/** A store that goes down when told to: from then on a real one answers that cannot be reached. */
export async function failingStore(store: Store) {
  // Nobody listens on port 1.
  const databaseUrl = 'postgresql://rolecall@127.0.0.1:1/rolecall';
  const keys = new Map([['k1', randomBytes(32)]]);
  const unreachable = await openStore({ dataDir: tmpdir(), databaseUrl, keys, now: Date.now });
  onTestFinished(() => unreachable.close());
  let current = store;
  return {
    store: new Proxy(store, { get: (_, key) => Reflect.get(current, key) }),
    fail: () => {
      current = unreachable;
    },
    mend: () => {
      current = store;
    },
  };
}
