import { expect, test } from 'vitest';
import { replicaCampaign } from '../../bench/chaos/replicas.ts';
import { HAS_POSTGRES } from '../helpers/postgres.ts';

/** The short form of `npm run chaos -- --replicas 4`. */
test.skipIf(!HAS_POSTGRES)(
  'of four processes that are killed at random, one answers each question, however often it is delivered',
  async () => {
    const report = await replicaCampaign({
      engine: 'postgres',
      processes: 4,
      events: 2_000,
      killEvery: 1_500,
    });
    expect(report).toMatchObject({ acknowledged: 2_000, lost: 0, doubled: 0 });
    expect(report.deliveries).toBeGreaterThan(4_000);
    expect(report.kills).toBeGreaterThan(0);
  },
  180_000,
);
