import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Places } from '../helpers/place.ts';

export function textContract(places: Places): void {
  test('any text that can be kept comes back as it was', async () => {
    const { feedback, settings, inbox } = (await places.fresh()).store.forTeam('T1');
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (reason) => {
        fc.pre(!reason.includes('\0'));
        count += 1;
        expect(await feedback.vote({ answerId: `A${count}`, user: 'U1', vote: 'up', reason })).toMatchObject({
          reason,
        });
        expect(await settings.set({ key: 'k', value: [reason], by: 'U1' })).toMatchObject({
          value: [reason],
        });
      }),
      { numRuns: 40 },
    );
    const payload = { text: 'NUL \0 and half a pair \ud800 are fine inside JSON' };
    expect(await inbox.put({ id: 'E1', kind: 'event', payload }, 1)).toMatchObject({ payload });
  });

  test.each([
    ['a NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('%s is refused, and nothing is written', async (_, text) => {
    const { store } = await places.fresh();
    const team = store.forTeam('T1');
    const refused = { code: 'bad_input' };
    await expect(team.feedback.vote({ answerId: text, user: 'U', vote: 'up' })).rejects.toMatchObject(
      refused,
    );
    await expect(team.inbox.put({ id: text, kind: 'event', payload: {} }, 1)).rejects.toMatchObject(refused);
    await expect(team.outbox.add({ id: text, channel: 'C', payload: 1 })).rejects.toMatchObject(refused);
    await expect(team.audit.add({ user: 'U', action: text, subject: '' })).rejects.toMatchObject(refused);
    expect(() => store.forTeam(text)).toThrow(expect.objectContaining(refused));
    expect(() => store.forTeam('')).toThrow(expect.objectContaining(refused));
    expect(await team.feedback.reasons()).toEqual([]);
    expect(await store.inbox.depth()).toBe(0);
  });

  test('one that is refused does not hold up those written with it', async () => {
    const { inbox } = (await places.fresh()).store.forTeam('T1');
    const puts = ['E1', 'E\0', 'E2'].map((id) => inbox.put({ id, kind: 'event', payload: {} }, 1));
    expect((await Promise.allSettled(puts)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
}
