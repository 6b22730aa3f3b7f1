import { expect, onTestFinished, test } from 'vitest';
import { Rounds } from '../../src/slack/rounds.ts';

function counting(look: (count: number) => number | Promise<number>) {
  const failures: unknown[] = [];
  let count = 0;
  const rounds = new Rounds(
    async () => look(++count),
    (error) => failures.push(error),
  );
  onTestFinished(() => rounds.close());
  return { rounds, failures, count: () => count };
}

test('it looks when it starts, and again after the pause that the look asked for', async () => {
  const { rounds, count } = counting((nth) => (nth < 3 ? 1 : 60_000));
  rounds.wake();
  expect(count()).toBe(0);
  rounds.start();
  await expect.poll(count).toBe(3);
});

test('called, it looks at once; called while it looks, it looks once more', async () => {
  let finish = () => {};
  const { rounds, count } = counting(async (nth) => {
    if (nth === 2) await new Promise<void>((resolve) => (finish = resolve));
    return 60_000;
  });
  rounds.start();
  await expect.poll(count).toBe(1);
  await Promise.resolve();
  rounds.wake();
  await expect.poll(count).toBe(2);
  rounds.wake();
  rounds.wake();
  finish();
  await expect.poll(count).toBe(3);
});

test('a failure is told once, and closed it looks no more', async () => {
  const { rounds, failures, count } = counting(() => {
    throw new Error('down');
  });
  rounds.start();
  await expect.poll(() => failures.length).toBe(1);
  rounds.wake();
  await expect.poll(count).toBe(2);
  rounds.close();
  rounds.wake();
  expect([count(), failures.length]).toEqual([2, 1]);
});
