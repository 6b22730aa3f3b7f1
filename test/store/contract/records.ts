import { expect, test } from 'vitest';
import { connect } from '../../../src/store/engine/connect.ts';
import { NOON, type Places } from '../helpers/place.ts';

export function recordContract(places: Places): void {
  test('a vote is kept, replaced by the same person’s next, and withdrawn', async () => {
    const { store, clock } = await places.fresh();
    const { feedback } = store.forTeam('T1');
    await feedback.vote({ answerId: 'A1', user: 'U1', vote: 'up', subject: 'salary:technical-lead' });
    await feedback.vote({ answerId: 'A1', user: 'U2', vote: 'down', reason: 'too old' });
    clock.now += 1_000;
    const second = { answerId: 'A1', user: 'U1', vote: 'down', reason: 'which year?', subject: 'x' } as const;
    expect(await feedback.vote(second)).toEqual({ ...second, at: NOON + 1_000 });
    expect(await feedback.get('A1', 'U1')).toEqual({ ...second, at: NOON + 1_000 });
    expect(await feedback.count('A1')).toEqual({ up: 0, down: 2 });
    expect((await feedback.reasons()).map(({ reason }) => reason)).toEqual(['which year?', 'too old']);
    expect(await feedback.withdraw('A1', 'U1')).toBe(true);
    expect(await feedback.withdraw('A1', 'U1')).toBe(false);
    expect(await feedback.count('A1')).toEqual({ up: 0, down: 1 });
    expect(await feedback.get('A1', 'U1')).toBeUndefined();
  });

  test('votes are counted by what they were about, the worst first', async () => {
    const { store } = await places.fresh();
    const { feedback } = store.forTeam('T1');
    const votes = [
      ['good', 'up'],
      ['good', 'up'],
      ['bad', 'down'],
      ['bad', 'down'],
      ['bad', 'up'],
    ] as const;
    for (const [index, [subject, vote]] of votes.entries())
      await feedback.vote({ answerId: `A${index}`, user: 'U1', vote, subject });
    expect(await feedback.bySubject()).toEqual([
      { subject: 'bad', up: 1, down: 2 },
      { subject: 'good', up: 2, down: 0 },
    ]);
  });

  test('a share is begun once, found where it stands, and taken back once by the one who shared it', async () => {
    const { store } = await places.fresh();
    const { shares } = store.forTeam('T1');
    const share = { id: 'S1', channel: 'C1', user: 'U1', subject: 'role:technical-lead', hash: 'abc' };
    expect(await shares.begin(share)).toBe(true);
    expect(await shares.begin(share)).toBe(false);
    expect(await shares.of(share.subject)).toEqual([]);
    expect(await shares.posted('S1', '1.2')).toBe(true);
    expect(await shares.posted('S2', '1.2')).toBe(false);
    const standing = { ...share, ts: '1.2', at: NOON, takenBackAt: null };
    expect(await shares.at('C1', '1.2')).toEqual(standing);
    expect(await shares.of(share.subject)).toEqual([standing]);
    expect(await shares.takeBack('S1', 'U2')).toBeUndefined();
    expect(await shares.takeBack('S1', 'U1')).toEqual({ ...standing, takenBackAt: NOON });
    expect(await shares.takeBack('S1', 'U1')).toBeUndefined();
    expect(await shares.of(share.subject)).toEqual([]);
  });

  test('a share is taken back with its entry in the audit log, or neither; a refused one leaves none', async () => {
    const { store, options } = await places.fresh();
    const { shares, audit } = store.forTeam('T1');
    const share = { id: 'S1', channel: 'C1', user: 'U1', subject: 'role:technical-lead', hash: 'abc' };
    await shares.begin(share);
    await shares.posted('S1', '1.2');
    await shares.takeBack('S1', 'U2');
    expect(await audit.list()).toEqual([]);

    const db = connect(options);
    await db.schema.alterTable('audit').renameTo('away').execute();
    await expect(shares.takeBack('S1', 'U1')).rejects.toMatchObject({ code: 'store' });
    await db.schema.alterTable('away').renameTo('audit').execute();
    await db.destroy();
    expect(await shares.get('S1')).toMatchObject({ takenBackAt: null });

    await shares.takeBack('S1', 'U1');
    await shares.takeBack('S1', 'U1');
    expect(await audit.list()).toMatchObject([
      {
        user: 'U1',
        action: 'share.take_back',
        subject: 'role:technical-lead',
        detail: { channel: 'C1', ts: '1.2' },
      },
    ]);
  });

  test('a share that could not be posted is dropped, one that stands is not', async () => {
    const { store } = await places.fresh();
    const { shares } = store.forTeam('T1');
    const share = { id: 'S1', channel: 'C1', user: 'U1', subject: 's', hash: 'abc' };
    await shares.begin(share);
    await shares.drop('S1');
    expect(await shares.begin(share)).toBe(true);
    await shares.posted('S1', '1.2');
    await shares.drop('S1');
    expect(await shares.get('S1')).toMatchObject({ ts: '1.2' });
  });

  test('a conversation is remembered until its time is over', async () => {
    const { store, clock } = await places.fresh();
    const { contexts } = store.forTeam('T1');
    const context = { kind: 'role', roles: ['technical-lead'], region: null } as const;
    await contexts.set({ channel: 'C1', thread: '1.2' }, context, NOON + 1_000);
    await contexts.set({ channel: 'C1', thread: '1.2' }, { ...context, region: 'AU' }, NOON + 1_000);
    expect(await contexts.get({ channel: 'C1', thread: '1.2' })).toEqual({ ...context, region: 'AU' });
    expect(await contexts.get({ channel: 'C1' })).toBeUndefined();
    expect(await contexts.get({ channel: 'C1', thread: '1.2', user: 'U1' })).toBeUndefined();
    clock.now += 1_000;
    expect(await contexts.get({ channel: 'C1', thread: '1.2' })).toBeUndefined();
  });

  test('a setting changed by two at once is changed by one of them', async () => {
    const { store, another } = await places.fresh();
    const [mine, theirs] = [store.forTeam('T1').settings, (await another()).forTeam('T1').settings];
    const first = { key: 'mentors', value: { channel: 'C1' }, by: 'U1', version: 0 };
    const both = await Promise.all([mine.set(first), theirs.set({ ...first, by: 'U2' })]);
    expect(both.filter((setting) => setting !== undefined)).toHaveLength(1);
    const next = { key: 'mentors', value: ['C2'], by: 'U3', version: 1 };
    const again = await Promise.all([mine.set(next), theirs.set(next)]);
    expect(again.filter((setting) => setting !== undefined)).toHaveLength(1);
    expect(await mine.get('mentors')).toEqual({
      key: 'mentors',
      value: ['C2'],
      version: 2,
      by: 'U3',
      at: NOON,
    });
    expect(await theirs.set({ key: 'mentors', value: null, by: 'U4' })).toMatchObject({
      version: 3,
      value: null,
    });
    expect(await mine.all()).toHaveLength(1);
    expect(await mine.remove('mentors')).toBe(true);
    expect(await mine.get('mentors')).toBeUndefined();
  });

  test('an audited change is written with its entry, and a refused one leaves none', async () => {
    const { store } = await places.fresh();
    const { settings, audit } = store.forTeam('T1');
    const change = { key: 'votes', value: false, by: 'U1', version: 0, audited: { from: true, to: false } };
    expect(await settings.set(change)).toMatchObject({ value: false, version: 1 });
    expect(await settings.set({ ...change, by: 'U2' })).toBeUndefined();
    const unwritable = { ...change, value: true, version: 1, audited: 1n as never };
    await expect(settings.set(unwritable)).rejects.toThrow();
    expect(await settings.get('votes')).toMatchObject({ value: false, version: 1 });
    expect(await audit.list()).toMatchObject([
      { user: 'U1', action: 'settings.change', subject: 'votes', detail: { from: true, to: false } },
    ]);
  });

  test('a setting that was damaged hides no other', async () => {
    const { store, options } = await places.fresh();
    const { settings } = store.forTeam('T1');
    for (const key of ['a', 'b']) await settings.set({ key, value: key, by: 'U1' });
    const db = connect(options);
    await db.updateTable('settings').set({ value: '{' }).where('key', '=', 'a').execute();
    await db.destroy();
    expect((await settings.all()).map(({ value }) => value)).toEqual([undefined, 'b']);
    expect(await settings.set({ key: 'a', value: 'mended', by: 'U1', version: 1 })).toMatchObject({
      value: 'mended',
    });
  });

  test('the audit log lists newest first, page by page', async () => {
    const { store } = await places.fresh();
    const { audit } = store.forTeam('T1');
    for (const subject of ['a', 'b', 'c'])
      await audit.add({ user: 'U1', action: 'share.take_back', subject });
    const page = await audit.list({ limit: 2 });
    expect(page.map(({ subject }) => subject)).toEqual(['c', 'b']);
    const rest = await audit.list({ before: page[1]?.id ?? '' });
    expect(rest).toMatchObject([
      { subject: 'a', user: 'U1', action: 'share.take_back', detail: null, at: NOON },
    ]);
  });
}
