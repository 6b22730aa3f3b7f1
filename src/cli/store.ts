import { loadConfig } from '../config.ts';
import { openStore, parseKeyring, type Store } from '../store/index.ts';

/** Opens the store of the settings for one piece of work, and closes it whatever comes of it. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl, keys } = loadConfig();
  const keyring = keys === undefined ? undefined : parseKeyring(keys);
  const store = await openStore({ dataDir, databaseUrl, keys: keyring, now: Date.now });
  return work(store).finally(() => store.close());
}

/** "3 feedback, 1 settings"; "nothing" for nothing. */
export function countsOf(rows: Readonly<Record<string, number>>): string {
  const counts = Object.entries(rows).filter(([, count]) => count > 0);
  return counts.length === 0 ? 'nothing' : counts.map(([table, count]) => `${count} ${table}`).join(', ');
}
