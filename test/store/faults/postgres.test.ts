import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/index.ts';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { startProxy } from '../../helpers/proxy.ts';
import { Places } from '../helpers/place.ts';

let count = 0;
const vote = (store: Store) =>
  store.forTeam('T1').feedback.vote({ answerId: `A${count++}`, user: 'U1', vote: 'up' });
const UNREACHABLE = { code: 'store', fault: 'unreachable' };

/** Tries until it works, as a queue's worker does. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + 10_000; ; ) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
      await delay(20);
    }
  }
}

describe.skipIf(!HAS_POSTGRES)('a PostgreSQL in trouble', () => {
  let postgres: Postgres;
  const places = new Places(() => postgres.database(`trouble${count++}`));
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterEach(() => places.clear());
  afterAll(() => postgres.stop());

  test('killed and started again, it serves again by itself, with all it had acknowledged', async () => {
    const errors: Error[] = [];
    const { store } = await places.fresh({ timeoutMs: 1_000, onError: (error) => errors.push(error) });
    const acknowledged: string[] = [];
    let refused = 0;
    let running = true;
    const load = Array.from({ length: 8 }, async () => {
      while (running) {
        await vote(store).then(
          ({ answerId }) => {
            acknowledged.push(answerId);
          },
          (error) => {
            refused += 1;
            expect(error).toMatchObject({ code: 'store' });
          },
        );
        await new Promise(setImmediate);
      }
    });
    await eventually(async () => expect(acknowledged.length).toBeGreaterThan(20));
    await postgres.kill();
    await eventually(async () => expect(refused).toBeGreaterThan(20));
    await postgres.start();
    const before = acknowledged.length;
    await eventually(async () => expect(acknowledged.length).toBeGreaterThan(before + 20));
    running = false;
    await Promise.all(load);
    const { feedback } = store.forTeam('T1');
    for (const answerId of acknowledged) expect(await feedback.count(answerId)).toEqual({ up: 1, down: 0 });
    expect(await store.check()).toMatchObject({ engine: 'postgres' });
  });

  test('down at the start, it opens all the same and works once it is up', async () => {
    const { another } = await places.fresh();
    await postgres.kill();
    const errors: Error[] = [];
    const store = await another({ timeoutMs: 1_000, onError: (error) => errors.push(error) });
    expect(errors).toMatchObject([UNREACHABLE]);
    await expect(vote(store)).rejects.toMatchObject(UNREACHABLE);
    await expect(store.check()).rejects.toMatchObject(UNREACHABLE);
    await postgres.start();
    expect(await eventually(() => vote(store))).toMatchObject({ vote: 'up' });
  });

  test('on a dead link each call fails in its time, and works again on a new one', async () => {
    const proxy = await startProxy(postgres.port);
    const { options, another } = await places.fresh();
    const databaseUrl = options.databaseUrl?.replace(`:${postgres.port}/`, `:${proxy.port}/`);
    const store = await another({ databaseUrl, timeoutMs: 400 });
    await Promise.all([vote(store), vote(store), vote(store)]);
    proxy.freeze();
    const started = performance.now();
    const calls = await Promise.allSettled(Array.from({ length: 15 }, () => vote(store)));
    expect(calls.map((call) => call.status === 'rejected' && call.reason.fault)).toEqual(
      Array(15).fill('unreachable'),
    );
    expect(performance.now() - started).toBeLessThan(3_000);
    // In a transaction too, where the rollback would wait once more.
    await expect(store.forTeam('T1').erase('U9')).rejects.toMatchObject(UNREACHABLE);
    proxy.thaw();
    expect(await eventually(() => vote(store))).toMatchObject({ vote: 'up' });
    await store.close();
    await proxy.close();
  });

  test('two seconds away, it works where they are granted, and fails in time where not', async () => {
    const proxy = await startProxy(postgres.port);
    const { options, another } = await places.fresh();
    const databaseUrl = options.databaseUrl?.replace(`:${postgres.port}/`, `:${proxy.port}/`);
    const [patient, hasty] = [await another({ databaseUrl }), await another({ databaseUrl, timeoutMs: 500 })];
    await Promise.all([vote(patient), vote(hasty)]);
    proxy.latency = 2_000;
    const started = performance.now();
    await expect(vote(hasty)).rejects.toMatchObject(UNREACHABLE);
    expect(performance.now() - started).toBeLessThan(1_900);
    expect(await vote(patient)).toMatchObject({ vote: 'up' });
    proxy.latency = 0;
    expect(await eventually(() => vote(hasty))).toMatchObject({ vote: 'up' });
    await proxy.close();
  });

  test('read-only, it is read, and written again when it may be', async () => {
    const { store, options } = await places.fresh();
    await vote(store);
    const client = new pg.Client({ connectionString: options.databaseUrl as string });
    await client.connect();
    const setReadOnly = async (value: 'on' | 'off') => {
      await client.query(`alter role postgres set default_transaction_read_only = ${value}`);
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1',
        ['client backend'],
      );
    };
    await setReadOnly('on');
    try {
      await eventually(() => store.forTeam('T1').feedback.count('A0'));
      await expect(vote(store)).rejects.toMatchObject({ code: 'store', fault: 'read_only' });
    } finally {
      await client.query('set default_transaction_read_only = off');
      await setReadOnly('off');
    }
    expect(await eventually(() => vote(store))).toMatchObject({ vote: 'up' });
    await client.end();
  });
});
