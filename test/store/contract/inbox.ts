import { expect, test } from 'vitest';
import { parseKeyring } from '../../../src/store/index.ts';
import { NOON, type Places } from '../helpers/place.ts';

const LEASE = 10_000;
const event = (id: string) => ({ id, kind: 'event', payload: { text: `what does ${id} do?` }, user: 'U1' });

export function inboxContract(places: Places): void {
  test('what is delivered again is here already, at once, later and after it is done', async () => {
    const { store, another } = await places.fresh();
    const replica = await another();
    const deliveries = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? store : replica).forTeam('T1').inbox.put(event('E1'), LEASE),
    );
    const taken = (await Promise.all(deliveries)).filter((item) => item !== undefined);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ team: 'T1', id: 'E1', payload: event('E1').payload, attempts: 1 });
    expect(await replica.inbox.done(taken[0] as never)).toBe(true);
    expect(await store.inbox.done(taken[0] as never)).toBe(false);
    expect(await store.forTeam('T1').inbox.put(event('E1'), LEASE)).toBeUndefined();
    expect(await store.forTeam('T2').inbox.put(event('E1'), LEASE)).toBeDefined();
  });

  test('what a dead worker held is taken up again when its lease is over, by one of those who ask', async () => {
    const { store, another, clock } = await places.fresh();
    const replica = await another();
    const held = await store.forTeam('T1').inbox.put(event('E1'), LEASE);
    expect(await replica.inbox.claim({ leaseMs: LEASE, limit: 10 })).toEqual([]);
    clock.now += LEASE;
    const claims = await Promise.all(
      [store, replica, store, replica].map(({ inbox }) => inbox.claim({ leaseMs: LEASE, limit: 10 })),
    );
    expect(claims.flat()).toMatchObject([
      { id: 'E1', kind: 'event', payload: event('E1').payload, attempts: 2, receivedAt: NOON },
    ]);
    expect(await store.inbox.done(held as never)).toBe(false);
    expect(await store.inbox.done(claims.flat()[0] as never)).toBe(true);
    expect(await store.inbox.depth()).toBe(0);
  });

  test('many workers share what waits: each item goes to one', async () => {
    const { store, another } = await places.fresh();
    const { inbox } = store.forTeam('T1');
    const ids = Array.from({ length: 300 }, (_, index) => `E${index}`);
    await Promise.all(ids.map((id) => inbox.put(event(id), 0)));
    expect(await store.inbox.depth()).toBe(300);
    const workers = [store, await another(), await another()].map(async ({ inbox: queue }) => {
      const done: string[] = [];
      for (;;) {
        const items = await queue.claim({ leaseMs: LEASE, limit: 7 });
        expect(items.length).toBeLessThanOrEqual(7);
        if (items.length === 0) return done;
        for (const item of items) if (await queue.done(item)) done.push(item.id);
      }
    });
    expect((await Promise.all(workers)).flat().sort()).toEqual(ids.sort());
  });

  test('an item can be held for longer, and given back for later', async () => {
    const { store, clock } = await places.fresh();
    const item = await store.forTeam('T1').inbox.put(event('E1'), LEASE);
    if (!item) throw new Error('not taken');
    clock.now += LEASE - 1;
    expect(await store.inbox.extend(item, LEASE)).toBe(true);
    clock.now += LEASE - 1;
    expect(await store.inbox.claim({ leaseMs: LEASE, limit: 1 })).toEqual([]);
    expect(await store.inbox.retry(item, clock.now + 500)).toBe(true);
    expect(await store.inbox.retry(item, clock.now + 500)).toBe(false);
    expect(await store.inbox.claim({ leaseMs: LEASE, limit: 1 })).toEqual([]);
    clock.now += 500;
    expect(await store.inbox.claim({ leaseMs: LEASE, limit: 1 })).toHaveLength(1);
  });

  test('what no key opens any more is given up, and holds up nothing', async () => {
    const { store, another } = await places.fresh();
    await store.forTeam('T1').inbox.put(event('E1'), 0);
    const other = await another({ keys: parseKeyring(`k9:${Buffer.alloc(32, 9).toString('base64')}`) });
    await other.forTeam('T1').inbox.put(event('E2'), 0);
    expect(await other.inbox.claim({ leaseMs: LEASE, limit: 10 })).toMatchObject([{ id: 'E2' }]);
    expect(await store.inbox.depth()).toBe(1);
  });
}
