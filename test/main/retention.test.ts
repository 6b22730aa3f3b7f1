import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { keepRetention } from '../../src/main/retention.ts';
import { openStore } from '../../src/store/index.ts';
import { tempDir } from '../helpers/temp-dir.ts';

test('what is past its retention goes by itself, again and again', async () => {
  let now = Date.UTC(2026, 0, 1);
  const store = await openStore({ dataDir: tempDir(), now: () => now });
  const { feedback } = store.forTeam('T1');
  const log = new PassThrough();
  const swept = async () => JSON.parse(String((await once(log, 'data'))[0])).rows;
  await feedback.vote({ answerId: 'A1', user: 'U1', vote: 'up' });
  now += 401 * 24 * 60 * 60_000;
  await feedback.vote({ answerId: 'A2', user: 'U1', vote: 'up' });
  const first = swept();
  const retention = keepRetention(store, pino(log), 20);
  onTestFinished(async () => {
    retention.close();
    await store.close();
  });
  expect(await first).toMatchObject({ feedback: 1 });
  expect(await feedback.get('A2', 'U1')).toBeDefined();
  const second = swept();
  now += 401 * 24 * 60 * 60_000;
  expect(await second).toMatchObject({ feedback: 1 });
});
