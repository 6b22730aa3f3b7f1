import { expect, test } from 'vitest';
import { parseKeyring } from '../../../src/store/index.ts';
import { NOON, type Places } from '../helpers/place.ts';

const K1 = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const K2 = `k2:${Buffer.alloc(32, 2).toString('base64')}`;
const K3 = `k3:${Buffer.alloc(32, 3).toString('base64')}`;
const INSTALLATION = { team: { id: 'T1' }, bot: { token: 'xoxb-secret' }, user: { id: 'U1' } };

export function installationContract(places: Places): void {
  test('an installation is kept, replaced and removed', async () => {
    const { store } = await places.fresh();
    const { installations } = store.forTeam('T1');
    expect(await installations.put(INSTALLATION, { by: 'U1' })).toBe(1);
    expect(await installations.get()).toEqual({ installation: INSTALLATION, version: 1, at: NOON });
    expect(await installations.put(INSTALLATION, { by: 'U1', version: 0 })).toBeUndefined();
    expect(await installations.put(INSTALLATION, { by: 'U1', version: 1 })).toBe(2);
    expect(await installations.put(INSTALLATION, { by: 'U1', version: 1 })).toBeUndefined();
    expect(await installations.put(INSTALLATION, { by: 'U1' })).toBe(3);
    expect(await store.teams()).toEqual(['T1']);
    expect(await installations.remove()).toBe(true);
    expect(await installations.get()).toBeUndefined();
    expect(await store.teams()).toEqual([]);
  });

  test('an older key opens what it sealed; after a sweep it is needed no more', async () => {
    const { store, another } = await places.fresh({ keys: parseKeyring(K1) });
    await store.forTeam('T1').installations.put(INSTALLATION, { by: 'U1' });
    const both = await another({ keys: parseKeyring(`${K2},${K1}`) });
    expect(await both.forTeam('T1').installations.get()).toMatchObject({ installation: INSTALLATION });
    const only = await another({ keys: parseKeyring(K2) });
    await expect(only.forTeam('T1').installations.get()).rejects.toMatchObject({
      code: 'store',
      fault: 'sealed',
    });
    expect(await both.sweep()).toMatchObject({ 'installations resealed': 1 });
    expect(await both.sweep()).toEqual({});
    expect(await only.forTeam('T1').installations.get()).toMatchObject({ installation: INSTALLATION });
  });

  test('one that no key opens does not keep the others from being sealed anew, and is told', async () => {
    const { store, another } = await places.fresh({ keys: parseKeyring(K3) });
    await store.forTeam('T1').installations.put(INSTALLATION, { by: 'U1' });
    const older = await another({ keys: parseKeyring(K1) });
    for (const team of ['T0', 'T2']) await older.forTeam(team).installations.put(INSTALLATION, { by: 'U1' });
    const both = await another({ keys: parseKeyring(`${K2},${K1}`) });
    const stuck = { 'installations that no key opens': 1 };
    expect(await both.sweep()).toEqual({ 'installations resealed': 2, ...stuck });
    expect(await both.sweep()).toEqual(stuck);
    const only = await another({ keys: parseKeyring(K2) });
    for (const team of ['T0', 'T2'])
      expect(await only.forTeam(team).installations.get()).toMatchObject({ installation: INSTALLATION });
  });

  test('an OAuth state is good once, and not for long', async () => {
    const { store, clock } = await places.fresh();
    const state = await store.oauthStates.issue({ scopes: ['chat:write'] }, NOON + 1_000);
    const late = await store.oauthStates.issue({}, NOON + 1_000);
    expect(await store.oauthStates.redeem('made up')).toBeUndefined();
    expect(await store.oauthStates.redeem(state)).toEqual({ scopes: ['chat:write'] });
    expect(await store.oauthStates.redeem(state)).toBeUndefined();
    clock.now += 1_000;
    expect(await store.oauthStates.redeem(late)).toBeUndefined();
  });
}
