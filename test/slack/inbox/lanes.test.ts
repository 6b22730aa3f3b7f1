import { expect, test } from 'vitest';
import { Lanes } from '../../../src/slack/inbox/lanes.ts';

/** Work that ends when told to; says what has begun. */
function manual(lanes: Lanes, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, at) =>
    lanes.run(async () => {
      begun.push(at);
      await new Promise<void>((resolve) => {
        ends[at] = resolve;
      });
      return at;
    }),
  );
  return { begun, end: (at: number) => ends[at]?.(), all };
}

test('so many run side by side, the next in line begins when one ends', async () => {
  const { begun, end, all } = manual(new Lanes({ calm: 2, rush: 1 }), 4);
  await expect.poll(() => begun).toEqual([0, 1]);
  end(1);
  expect(await all[1]).toBe(1);
  await expect.poll(() => begun).toEqual([0, 1, 2]);
});

test('in a rush fewer begin, and the others as soon as it is over', async () => {
  const lanes = new Lanes({ calm: 3, rush: 1 });
  lanes.arrive();
  const { begun } = manual(lanes, 3);
  expect(begun).toEqual([]);
  await Promise.resolve();
  expect(begun).toEqual([0]);
  await expect.poll(() => begun).toEqual([0, 1, 2]);
});

test('work that fails makes room too', async () => {
  const lanes = new Lanes({ calm: 1, rush: 1 });
  await expect(lanes.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lanes.run(async () => 'next')).toBe('next');
});
