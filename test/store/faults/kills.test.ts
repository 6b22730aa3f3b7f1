import { afterEach, expect, test } from 'vitest';
import { campaign } from '../../../bench/chaos/campaign.ts';
import { verify } from '../../../bench/chaos/verify.ts';
import { HAS_POSTGRES } from '../../helpers/postgres.ts';
import { Places } from '../helpers/place.ts';

const places = new Places();
afterEach(() => places.clear());

/** The short form of `npm run chaos`. */
test('ten kills of the app lose nothing that was acknowledged, and double nothing', async () => {
  const report = await campaign({ engine: 'libsql', kills: 10, victim: 'app' });
  expect(report).toMatchObject({ lost: 0, doubled: 0 });
  expect(report.acknowledged).toBeGreaterThan(100);
}, 60_000);

test.skipIf(!HAS_POSTGRES).each(['app', 'database'] as const)(
  'nor do three kills of the %s on PostgreSQL',
  async (victim) => {
    const report = await campaign({ engine: 'postgres', kills: 3, victim });
    expect(report).toMatchObject({ lost: 0, doubled: 0 });
    expect(report.acknowledged).toBeGreaterThan(30);
  },
  60_000,
);

test('what was acknowledged and is not there is found', async () => {
  const { store } = await places.fresh();
  const held = await store.forTeam('T1').inbox.put({ id: 'left', kind: 'event', payload: 1 }, 0);
  expect(held).toBeDefined();
  const report = await verify(store, [
    'taken left',
    'taken gone',
    'taken twice',
    'taken twice',
    'done twice',
  ]);
  expect(report).toMatchObject({ acknowledged: 4, lost: 2, doubled: 1, refused: 0 });
});
