import type { Store } from '../../src/store/index.ts';
import { act, LEASE_MS } from './effects.ts';

export interface Report {
  /** Events that the store said it had. */
  readonly acknowledged: number;
  /** Of those, the ones whose effect is not there when all is cleared up. */
  readonly lost: number;
  /** Events taken twice, or done twice. */
  readonly doubled: number;
  /** Calls that the store refused, and said so. */
  readonly refused: number;
  /** From a start, or a kill of the database, to the first event taken, in milliseconds. */
  readonly servingMs?: { readonly median: number; readonly max: number };
}

/** Clears up what the last one left, then compares what is there with what was acknowledged. */
export async function verify(store: Store, acks: readonly string[]): Promise<Report> {
  const done = acks.filter((line) => line.startsWith('done ')).map(idOf);
  for (;;) {
    const items = await store.inbox.claim({ leaseMs: LEASE_MS, limit: 100 });
    if (items.length === 0) break;
    for (const item of items) {
      await act(store, item.id);
      if (await store.inbox.done(item)) done.push(item.id);
    }
  }
  const taken = acks.filter((line) => line.startsWith('taken ')).map(idOf);
  const { feedback, outbox } = store.forTeam('T1');
  let lost = 0;
  for (const id of new Set([...taken, ...done])) {
    const { up } = await feedback.count(id);
    if (up !== 1 || (await outbox.get(id)) === undefined) lost += 1;
  }
  return {
    acknowledged: taken.length,
    lost,
    doubled: taken.length - new Set(taken).size + done.length - new Set(done).size,
    refused: acks.filter((line) => line.startsWith('refused ')).length,
  };
}

function idOf(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}
