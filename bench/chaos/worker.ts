import { openSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore, parseKeyring } from '../../src/store/index.ts';
import { act, KEYS, LEASE_MS } from './effects.ts';

/**
 * A process under load, made to be killed: `node worker.mjs DATA_DIR DATABASE_URL ACKS NAME`.
 *
 * It notes in the file ACKS, which survives it, everything that the store acknowledged.
 */
const [dataDir = '', databaseUrl = '', acks = '', name = ''] = process.argv.slice(2);
const LANES = 12;

const file = openSync(acks, 'a');
const note = (what: string, id: string) => writeSync(file, `${what} ${id}\n`);
const options = { dataDir, databaseUrl: databaseUrl || undefined, keys: parseKeyring(KEYS), now: Date.now };
const store = await openStore({ ...options, timeoutMs: 1_000 });

/** Takes what comes, as many times as it is delivered, and does it once. */
async function deliver(id: string): Promise<void> {
  const { inbox } = store.forTeam('T1');
  const entry = { id, kind: 'event', payload: { text: 'x'.repeat(800) }, user: 'U1' };
  const times = Math.random() < 0.3 ? 2 : 1;
  const items = await Promise.all(Array.from({ length: times }, () => inbox.put(entry, LEASE_MS)));
  for (const item of items.filter((one) => one !== undefined)) {
    note('taken', id);
    process.stdout.write('.');
    await act(store, id);
    if (await store.inbox.done(item)) note('done', id);
  }
}

/** Does what was left by those killed before. */
async function clearUp(): Promise<void> {
  for (const item of await store.inbox.claim({ leaseMs: LEASE_MS, limit: 20 })) {
    await act(store, item.id);
    if (await store.inbox.done(item)) note('done', item.id);
  }
  await delay(LEASE_MS / 4);
}

async function forEver(work: () => Promise<void>): Promise<never> {
  for (;;) {
    await work().catch(async () => {
      note('refused', name);
      await delay(10);
    });
  }
}

const recent: string[] = [];
let count = 0;
await Promise.all([
  forEver(clearUp),
  ...Array.from({ length: LANES }, () =>
    forEver(async () => {
      // One in ten comes once more, as Slack does when it had no answer.
      const again = Math.random() < 0.1 ? recent[Math.floor(Math.random() * recent.length)] : undefined;
      const id = again ?? `${name}-${count++}`;
      await deliver(id);
      recent[count % 50] = id;
    }),
  ),
]);
