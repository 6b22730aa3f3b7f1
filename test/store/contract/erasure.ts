import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TeamStore } from '../../../src/store/index.ts';
import type { Places } from '../helpers/place.ts';

/** Puts a person into every place that can hold one. */
async function live(team: TeamStore, user: string, n: string): Promise<void> {
  await team.feedback.vote({ answerId: `A${n}`, user, vote: 'down', reason: `by ${user}` });
  await team.shares.begin({ id: `S${n}`, channel: 'C1', user, subject: 's', hash: 'h' });
  await team.contexts.set(
    { channel: 'C1', user },
    { kind: 'role', roles: [], region: null },
    Number.MAX_SAFE_INTEGER,
  );
  await team.settings.set({ key: `k${n}`, value: 1, by: user });
  await team.installations.put({ bot: { token: 'x' }, user: { id: user, token: 'xoxp' } }, { by: user });
  await team.inbox.put({ id: `E${n}`, kind: 'event', payload: user, user }, 0);
  await team.outbox.add({ id: `M${n}`, channel: 'C1', payload: user, user });
  await team.audit.add({ user, action: 'a', subject: 's' });
}

export function erasureContract(places: Places): void {
  test('a person is removed everywhere, and nobody else', async () => {
    const { store, file } = await places.fresh();
    const team = store.forTeam('T1');
    await live(store.forTeam('T2'), 'UGONE', '1');
    await live(team, 'UOTHER', '2');
    await live(team, 'UGONE', '1');
    expect(await team.erase('UGONE')).toEqual({
      feedback: 1,
      shares: 1,
      contexts: 1,
      settings: 1,
      installations: 1,
      inbox: 1,
      outbox: 1,
      audit: 1,
    });
    expect(await team.erase('UGONE')).toEqual({});
    const other = { installation: { bot: { token: 'x' }, user: { id: '' } } };
    expect(await team.installations.get()).toMatchObject(other);
    expect((await store.inbox.claim({ leaseMs: 1, limit: 9 })).map((item) => item.team + item.id)).toEqual([
      'T2E1',
      'T1E2',
    ]);
    expect((await team.feedback.reasons()).map(({ user }) => user)).toEqual(['UOTHER']);
    expect((await team.audit.list()).map(({ user }) => user)).toEqual(['', 'UOTHER']);
    await store.backup(file('backup'));
    const lines = readFileSync(file('backup'), 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('UGONE') && !line.includes('T2'))).toEqual([]);
    expect(lines.filter((line) => line.includes('UOTHER')).length).toBeGreaterThan(0);
  });

  test('what was read before somebody was erased can’t be put back over it', async () => {
    const { store } = await places.fresh();
    const { installations, settings, erase } = store.forTeam('T1');
    const installation = { bot: { token: 'x' }, user: { id: 'U1' } };
    await installations.put(installation, { by: 'U1' });
    await settings.set({ key: 'votes', value: true, by: 'U1' });
    await erase('U1');
    expect(await installations.put(installation, { by: 'U1', version: 1 })).toBeUndefined();
    expect(await installations.get()).toMatchObject({ installation: { user: { id: '' } }, version: 2 });
    expect(await settings.set({ key: 'votes', value: false, by: 'U1', version: 1 })).toBeUndefined();
    expect(await settings.get('votes')).toMatchObject({ value: true, by: '', version: 2 });
  });

  test('a restore does not bring an erased person back, nor an erased team, but keeps what they did later', async () => {
    const { store, file, clock } = await places.fresh();
    const [team, gone] = [store.forTeam('T1'), store.forTeam('T2')];
    await live(team, 'U2', '2');
    await live(team, 'U1', '1');
    await live(gone, 'U1', '1');
    await store.backup(file('backup'));
    clock.now += 1_000;
    await team.erase('U1');
    await gone.eraseAll();
    expect(await gone.settings.all()).toEqual([]);
    clock.now += 1_000;
    await team.feedback.vote({ answerId: 'later', user: 'U1', vote: 'up', reason: 'back again' });
    await store.backup(file('later'));

    for (const [name, reasons] of [
      ['backup', ['by U2']],
      ['later', ['back again', 'by U2']],
      ['backup', ['by U2']],
    ] as const) {
      await store.restore(file(name));
      expect((await team.feedback.reasons()).map(({ reason }) => reason)).toEqual(reasons);
      expect(await team.shares.get('S1')).toBeUndefined();
      expect(await team.settings.get('k1')).toMatchObject({ by: '' });
      expect(await team.installations.get()).toMatchObject({ installation: { user: { id: '' } } });
      expect(await gone.settings.all()).toEqual([]);
      expect(await gone.installations.get()).toBeUndefined();
    }
  });
}
