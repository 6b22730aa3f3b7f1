import { expect, test } from 'vitest';
import type { OutboxItem, Store } from '../../../src/store/index.ts';
import type { Places } from '../helpers/place.ts';

const LEASE = 10_000;
const claim = ({ outbox }: Store, limit = 10) => outbox.claim({ leaseMs: LEASE, limit });
const message = (id: string, channel = 'C1') => ({ id, channel, payload: { text: id } });

export function outboxContract(places: Places): void {
  test('a channel gets its messages in order, one a second, each once', async () => {
    const { store, another, clock } = await places.fresh();
    const { outbox } = store.forTeam('T1');
    for (const id of ['M1', 'M2', 'M3']) expect(await outbox.add(message(id))).toBe(true);
    expect(await outbox.add(message('M2'))).toBe(false);
    await outbox.add(message('N1', 'C2'));
    const replica = await another();
    const first = (await Promise.all([claim(store), claim(replica), claim(store)])).flat();
    expect(first.map(({ id }) => id).sort()).toEqual(['M1', 'N1']);
    const sent = first.find(({ id }) => id === 'M1') as OutboxItem;
    expect(sent).toMatchObject({ team: 'T1', channel: 'C1', payload: { text: 'M1' }, attempts: 1 });
    expect(await replica.outbox.done(sent, { ts: '1.2' })).toBe(true);
    expect(await replica.outbox.done(sent, { ts: '1.3' })).toBe(false);
    expect(await outbox.get('M1')).toEqual({ state: 'done', result: { ts: '1.2' } });
    expect(await outbox.get('M2')).toEqual({ state: 'waiting', result: null });
    expect(await claim(store)).toEqual([]);
    clock.now += 1_000;
    expect(await claim(store)).toMatchObject([{ id: 'M2' }]);
    expect(await store.outbox.depth()).toBe(3);
  });

  test('what Slack put off holds its channel, or the whole team, and no other', async () => {
    const { store, clock } = await places.fresh();
    for (const team of ['T1', 'T2'])
      for (const [id, channel] of [
        ['A', 'C1'],
        ['B', 'C2'],
        ['C', 'C2'],
      ] as const)
        await store.forTeam(team).outbox.add(message(id, channel));
    const items = await claim(store);
    const of = (team: string, id: string) =>
      items.find((item) => item.team === team && item.id === id) as OutboxItem;
    expect(items).toHaveLength(4);
    expect(await store.outbox.hold(of('T1', 'A'), clock.now + 30_000, 'team')).toBe(true);
    expect(await store.outbox.hold(of('T2', 'A'), clock.now + 30_000, 'channel')).toBe(true);
    await store.outbox.done(of('T1', 'B'));
    await store.outbox.done(of('T2', 'B'));
    clock.now += 2_000;
    expect(await claim(store)).toMatchObject([{ team: 'T2', id: 'C' }]);
    clock.now += 28_000;
    const rest = (await claim(store)).map(({ team, id }) => team + id).sort();
    expect(rest).toEqual(['T1A', 'T1C', 'T2A', 'T2C']);
  });

  test('a message that cannot be sent lets the next one pass', async () => {
    const { store } = await places.fresh();
    const { outbox } = store.forTeam('T1');
    await outbox.add(message('M1'));
    await outbox.add(message('M2'));
    const [item] = await claim(store);
    expect(await store.outbox.fail(item as OutboxItem, 'channel_not_found')).toBe(true);
    expect(await outbox.get('M1')).toEqual({ state: 'failed', result: 'channel_not_found' });
    expect(await claim(store)).toMatchObject([{ id: 'M2' }]);
  });

  test('a message for later waits, and what a dead worker held is sent by another', async () => {
    const { store, clock } = await places.fresh();
    await store.forTeam('T1').outbox.add({ ...message('M1'), notBefore: clock.now + 5_000 });
    expect(await claim(store)).toEqual([]);
    clock.now += 5_000;
    expect(await claim(store)).toMatchObject([{ id: 'M1', attempts: 1 }]);
    clock.now += LEASE;
    expect(await claim(store)).toMatchObject([{ id: 'M1', attempts: 2 }]);
  });

  test('a channel’s second goes to one of those who want it, on any replica', async () => {
    const { store, another, clock } = await places.fresh();
    const replica = await another();
    const ask = (channel: string) =>
      Promise.all([store, store, replica].map((one) => one.forTeam('T1').outbox.turn(channel)));
    expect((await ask('C1')).filter(Boolean)).toHaveLength(1);
    expect(await store.forTeam('T1').outbox.turn('C2')).toBe(true);
    expect(await store.forTeam('T2').outbox.turn('C1')).toBe(true);
    clock.now += 999;
    expect(await ask('C1')).toEqual([false, false, false]);
    clock.now += 1;
    expect((await ask('C1')).filter(Boolean)).toHaveLength(1);
  });

  test('nobody passes by what waits for a channel, or is put off by Slack', async () => {
    const { store, clock } = await places.fresh();
    const { outbox } = store.forTeam('T1');
    await outbox.add({ ...message('M1'), notBefore: clock.now + 5_000 });
    expect(await outbox.turn('C1')).toBe(false);
    await outbox.hold('C2', clock.now + 3_000);
    clock.now += 2_000;
    expect(await outbox.turn('C2')).toBe(false);
    await store.forTeam('T2').outbox.add(message('M2'));
    const [item] = await claim(store);
    await store.outbox.hold(item as OutboxItem, clock.now + 1_000, 'team');
    expect(await store.forTeam('T2').outbox.turn('C3')).toBe(false);
    clock.now += 1_000;
    expect(await outbox.turn('C2')).toBe(true);
    expect(await store.forTeam('T2').outbox.turn('C3')).toBe(true);
  });
}
