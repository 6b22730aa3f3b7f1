import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import type { Place, Places } from '../helpers/place.ts';

async function fill(store: Store, votes: number): Promise<void> {
  const team = store.forTeam('T1');
  const users = Array.from({ length: votes }, (_, index) => `U${index}`);
  await Promise.all(
    users.map((user) => team.feedback.vote({ answerId: 'A1', user, vote: 'up', reason: '“ü”' })),
  );
  await team.settings.set({ key: 'k', value: { deep: [1, null] }, by: 'U1' });
  await team.installations.put({ bot: { token: 'xoxb-secret' } }, { by: 'U1' });
}

export function backupContract(places: Places): void {
  test('a backup restores to what was, into an empty store and over a full one', async () => {
    const { store, file } = await places.fresh();
    await fill(store, 520);
    await store.forTeam('T1').inbox.put({ id: 'Ev-in-the-inbox', kind: 'event', payload: 'private' }, 0);
    const rows = await store.backup(file('backup'));
    expect(rows).toMatchObject({ feedback: 520, settings: 1, installations: 1 });
    expect(rows).not.toHaveProperty('inbox');
    const text = readFileSync(file('backup'), 'utf8');
    expect(text).not.toContain('xoxb-secret');
    expect(text).not.toContain('Ev-in-the-inbox');
    expect(statSync(file('backup')).mode & 0o077).toBe(0);

    const { store: empty } = await places.fresh();
    await store.forTeam('T1').settings.set({ key: 'k', value: 'changed', by: 'U1' });
    await store.forTeam('T3').settings.set({ key: 'k', value: 'new', by: 'U1' });
    for (const target of [empty, store]) {
      expect(await target.restore(file('backup'))).toMatchObject({ feedback: 520 });
      const team = target.forTeam('T1');
      expect(await team.feedback.count('A1')).toEqual({ up: 520, down: 0 });
      expect(await team.settings.get('k')).toMatchObject({ value: { deep: [1, null] }, version: 1 });
      expect(await team.installations.get()).toMatchObject({
        installation: { bot: { token: 'xoxb-secret' } },
      });
      expect(await target.forTeam('T3').settings.all()).toEqual([]);
      expect(await target.inbox.depth()).toBe(0);
      await target.check();
    }
  });

  test('a backup made while votes come in holds one moment of them, and holds none of them up', async () => {
    const { store, another, file } = await places.fresh();
    const { feedback } = store.forTeam('T1');
    await fill(store, 700);
    let writing = true;
    let written = 0;
    const load = (async () => {
      while (writing) {
        // A pair each time: a backup that holds one without the other is of no one moment.
        await feedback.vote({ answerId: `P${written}`, user: 'U1', vote: 'up' });
        await feedback.vote({ answerId: `Q${written}`, user: 'U1', vote: 'up' });
        written += 1;
      }
    })();
    await (await another()).backup(file('backup'));
    const during = written;
    writing = false;
    await load;
    expect(during).toBeGreaterThan(0);
    const { store: restored } = await places.fresh();
    await restored.restore(file('backup'));
    const copy = restored.forTeam('T1').feedback;
    let ahead = 0;
    for (let pair = 0; pair < written; pair += 1) {
      const [first, second] = [await copy.count(`P${pair}`), await copy.count(`Q${pair}`)];
      expect(second.up).toBeLessThanOrEqual(first.up);
      ahead += first.up - second.up;
    }
    expect(ahead).toBeLessThanOrEqual(1);
  });

  const damages: Readonly<Record<string, (place: Place) => void>> = {
    'cut short': ({ file }) => truncateSync(file('backup'), statSync(file('backup')).size - 200),
    'with a byte changed': ({ file }) =>
      writeFileSync(file('backup'), readFileSync(file('backup'), 'utf8').replace('"U3"', '"U4"')),
    'with a line missing': ({ file }) => {
      const lines = readFileSync(file('backup'), 'utf8').split('\n');
      writeFileSync(file('backup'), lines.toSpliced(3, 1).join('\n'));
    },
    empty: ({ file }) => writeFileSync(file('backup'), ''),
    'of something else': ({ file }) => writeFileSync(file('backup'), '{"name":"x"}\n{}'),
    'that is no text': ({ file }) => writeFileSync(file('backup'), Buffer.alloc(1_000, 0xff)),
    'of a newer version': ({ file }) =>
      writeFileSync(
        file('backup'),
        readFileSync(file('backup'), 'utf8').replace(/"schema":\d+/, '"schema":99'),
      ),
  };
  test.each(Object.keys(damages))('a backup %s is refused, and the store stays as it is', async (name) => {
    const place = await places.fresh();
    const { store, file } = place;
    await fill(store, 20);
    await store.backup(file('backup'));
    damages[name]?.(place);
    await expect(store.restore(file('backup'))).rejects.toMatchObject({ code: 'bad_input' });
    expect(await store.forTeam('T1').feedback.count('A1')).toEqual({ up: 20, down: 0 });
  });

  test('a file that cannot be read or written is named', async () => {
    const { store, file } = await places.fresh();
    await expect(store.restore(file('none'))).rejects.toMatchObject({
      code: 'bad_input',
      message: expect.stringContaining('none'),
    });
    await expect(store.backup(file('no/folder'))).rejects.toMatchObject({
      code: 'bad_input',
      message: expect.stringContaining('no/folder'),
    });
    expect(existsSync(file('no/folder.part'))).toBe(false);
  });
}
