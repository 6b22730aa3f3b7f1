import { expect, test } from 'vitest';
import type { Places } from '../helpers/place.ts';

export function lockContract(places: Places): void {
  test('one at a time holds a lock, over replicas', async () => {
    const { store, another } = await places.fresh();
    const stores = [store, await another(), await another()];
    let inside = 0;
    let runs = 0;
    const work = async () => {
      inside += 1;
      runs += 1;
      expect(inside).toBe(1);
      await new Promise(setImmediate);
      inside -= 1;
    };
    const options = { leaseMs: 60_000, waitMs: 10_000 };
    const all = [...stores, ...stores].map((one) => one.forTeam('T1').locks.run('refresh', options, work));
    await Promise.all(all);
    expect(runs).toBe(6);
  });

  test('a lock is not had while it is held, falls free with its lease, and is another team’s too', async () => {
    const { store, another, clock } = await places.fresh();
    const other = (await another()).forTeam('T1').locks;
    const options = { leaseMs: 5_000, waitMs: 0 };
    await store.forTeam('T1').locks.run('refresh', options, async () => {
      await expect(other.run('refresh', options, async () => 1)).rejects.toMatchObject({
        code: 'store',
        fault: 'busy',
      });
      expect(await store.forTeam('T2').locks.run('refresh', options, async () => 2)).toBe(2);
      clock.now += 5_000;
      expect(await other.run('refresh', options, async () => 3)).toBe(3);
    });
    const failing = store.forTeam('T1').locks.run('refresh', options, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await other.run('refresh', options, async () => 4)).toBe(4);
  });
}
