import { setTimeout as delay } from 'node:timers/promises';
import type { StoreContext } from '../context.ts';
import { StoreError } from '../errors.ts';
import { newToken } from '../ids.ts';
import type { Locks } from '../types.ts';

/** Between two tries, in milliseconds; a bit of chance keeps replicas out of step. */
const PAUSE = 40;

export function locks({ db, now }: StoreContext): Locks {
  async function acquire(name: string, holder: string, leaseMs: number): Promise<boolean> {
    const at = now();
    const changes = { holder, expires_at: at + leaseMs };
    const row = await db
      .insertInto('locks')
      .values({ name, ...changes })
      .onConflict((on) =>
        on.columns(['team_id', 'name']).doUpdateSet(changes).where('locks.expires_at', '<=', at),
      )
      .returning('holder')
      .executeTakeFirst();
    return row?.holder === holder;
  }

  return {
    async run(name, { leaseMs, waitMs }, work) {
      const holder = newToken();
      const deadline = performance.now() + waitMs;
      while (!(await acquire(name, holder, leaseMs))) {
        if (performance.now() >= deadline) throw new StoreError('busy');
        await delay(PAUSE * (0.5 + Math.random()));
      }
      try {
        return await work();
      } finally {
        // Not had back, the lock falls free with its lease.
        await db
          .deleteFrom('locks')
          .where('name', '=', name)
          .where('holder', '=', holder)
          .execute()
          .catch(() => undefined);
      }
    },
  };
}
