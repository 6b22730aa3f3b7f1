import { expect, test } from 'vitest';
import type { Places } from '../helpers/place.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function sweepContract(places: Places): void {
  test('what is past its time goes, what is in use stays', async () => {
    const { store, clock } = await places.fresh();
    const team = store.forTeam('T1');
    await team.feedback.vote({ answerId: 'A1', user: 'U1', vote: 'up' });
    await team.settings.set({ key: 'k', value: 1, by: 'U1' });
    await team.installations.put({ bot: 'x' }, { by: 'U1' });
    await team.audit.add({ user: 'U1', action: 'a', subject: 's' });
    await team.contexts.set({ channel: 'C1' }, { kind: 'role', roles: [], region: null }, clock.now + 1_000);
    await store.oauthStates.issue({}, clock.now + 1_000);
    await team.inbox.put({ id: 'E1', kind: 'event', payload: 'text' }, 1_000);
    expect(await store.sweep()).toEqual({});

    clock.now += 55 * 60_000;
    expect(await store.sweep()).toEqual({ 'inbox payloads': 1, contexts: 1, oauth_states: 1 });
    expect(await store.inbox.claim({ leaseMs: 1, limit: 1 })).toEqual([]);
    expect(await team.inbox.put({ id: 'E1', kind: 'event', payload: 'text' }, 1_000)).toBeUndefined();

    clock.now += 2 * DAY;
    expect(await store.sweep()).toEqual({ inbox: 1 });
    clock.now += 400 * DAY;
    expect(await store.sweep()).toEqual({ feedback: 1, audit: 1 });
    expect(await team.settings.get('k')).toBeDefined();
    expect(await team.installations.get()).toBeDefined();
  });

  test('a message that could not be sent for an hour is not sent any more', async () => {
    const { store, clock } = await places.fresh();
    const { outbox } = store.forTeam('T1');
    await outbox.add({ id: 'M1', channel: 'C1', payload: 1 });
    clock.now += HOUR;
    expect(await store.sweep()).toEqual({ 'outbox payloads': 1 });
    expect(await store.outbox.depth()).toBe(0);
    expect(await outbox.get('M1')).toEqual({ state: 'failed', result: 'expired' });
    clock.now += 26 * HOUR;
    expect(await store.sweep()).toEqual({ outbox: 1 });
  });

  test('thousands of rows go too', async () => {
    const { store, clock } = await places.fresh();
    const { inbox } = store.forTeam('T1');
    const ids = Array.from({ length: 1_201 }, (_, index) => `E${index}`);
    await Promise.all(ids.map((id) => inbox.put({ id, kind: 'event', payload: 1 }, 1)));
    clock.now += 2 * DAY;
    expect(await store.sweep()).toEqual({ 'inbox payloads': 1_201, inbox: 1_201 });
  });
}
