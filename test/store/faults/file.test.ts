import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../src/store/engine/connect.ts';
import type { Store } from '../../../src/store/index.ts';
import { bundle } from '../../helpers/bundle.ts';
import { Places } from '../helpers/place.ts';

const places = new Places();
let program: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  program = await bundle('test/store/helpers/voting.ts');
});
afterEach(() => places.clear());
afterAll(() => program.remove());

const vote = (store: Store, answerId = 'A1') =>
  store.forTeam('T1').feedback.vote({ answerId, user: 'U1', vote: 'up', reason: 'x'.repeat(500) });

/** Votes from another process; gives what it said of each: an answer id, or the fault. */
async function votesFrom(dir: string, name: string, count: number, limit = 'unlimited'): Promise<string[]> {
  const command = `ulimit -f ${limit}; exec "$@"`;
  const args = ['-c', command, 'sh', process.execPath, program.file, dir, name, String(count)];
  const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return said.trim().split('\n');
}

test('two processes on one file both have their say', async () => {
  const { store, dir } = await places.fresh();
  const others = Promise.all([votesFrom(dir, 'one', 200), votesFrom(dir, 'two', 200)]);
  for (let index = 0; index < 100; index += 1) await vote(store, `mine${index}`);
  const said = (await others).flat();
  expect(said).toHaveLength(400);
  const { feedback } = store.forTeam('T1');
  for (const answerId of said) expect(await feedback.count(answerId)).toEqual({ up: 1, down: 0 });
});

test.skipIf(process.platform === 'win32')(
  'a disk without room refuses votes, and keeps those it took',
  async () => {
    const { store, dir } = await places.fresh();
    await store.close();
    // In blocks of 512 bytes: three quarters of a megabyte, room for some votes.
    const said = await votesFrom(dir, 'one', 2_000, '1500');
    const taken = said.filter((line) => line.startsWith('one'));
    expect(said.filter((line) => !line.startsWith('one'))).toEqual(Array(2_000 - taken.length).fill('full'));
    expect(taken.length).toBeGreaterThan(10);
    expect(taken.length).toBeLessThan(1_900);
    const after = (await places.fresh({ dataDir: dir })).store;
    for (const answerId of taken)
      expect(await after.forTeam('T1').feedback.count(answerId)).toMatchObject({ up: 1 });
    expect(await vote(after)).toMatchObject({ vote: 'up' });
  },
);

test('a full database is written again once there is room', async () => {
  const { options, store } = await places.fresh();
  const db = connect(options);
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
  const insert = (n: number) =>
    db.insertInto('audit').values({
      team_id: 'T1',
      id: `${n}`,
      user_id: 'U1',
      action: 'a',
      subject: 'x'.repeat(4_000),
      detail: '',
      created_at: n,
    });
  await limit(1);
  const fill = async () => {
    for (let n = 0; ; n += 1) await insert(n).execute();
  };
  await expect(fill()).rejects.toMatchObject({ code: 'store', fault: 'full' });
  expect(await store.forTeam('T1').feedback.count('A1')).toEqual({ up: 0, down: 0 });
  await limit(1_000_000);
  await insert(1_000).execute();
  await db.destroy();
});

test('a file that cannot be written refuses votes, and takes them once it can', async () => {
  const { store, dir, another } = await places.fresh();
  await vote(store);
  await store.close();
  const setWritable = (is: boolean) => {
    chmodSync(join(dir, 'rolecall.db'), is ? 0o666 : 0o444);
    chmodSync(dir, is ? 0o777 : 0o555);
  };
  setWritable(false);
  const isRoot = process.geteuid?.() === 0;
  // Nothing is read-only to root.
  if (isRoot) process.seteuid?.(65_534);
  try {
    const readOnly = await another();
    await expect(vote(readOnly)).rejects.toMatchObject({ code: 'store' });
    if (isRoot) process.seteuid?.(0);
    setWritable(true);
    expect(await vote(readOnly)).toMatchObject({ vote: 'up' });
  } finally {
    if (isRoot) process.seteuid?.(0);
    setWritable(true);
  }
});

test('a file that is no database is refused at the start, and left as it is', async () => {
  const { dir, another, store } = await places.fresh();
  await store.close();
  rmSync(join(dir, 'rolecall.db-wal'), { force: true });
  writeFileSync(join(dir, 'rolecall.db'), 'not a database, but longer than its header would be'.repeat(100));
  await expect(another()).rejects.toMatchObject({ code: 'store', fault: 'damaged' });
});

test('a process that holds the file too long is waited for, but not for ever', async () => {
  const { options, another } = await places.fresh();
  const hasty = await another({ timeoutMs: 200 });
  const other = connect(options);
  let waiting: Promise<unknown> | undefined;
  await other.transaction().execute(async (trx) => {
    await trx.deleteFrom('feedback').execute();
    await expect(vote(hasty)).rejects.toMatchObject({ code: 'store', fault: 'busy' });
    waiting = vote(await another());
  });
  expect(await waiting).toMatchObject({ vote: 'up' });
  expect(await vote(hasty)).toMatchObject({ vote: 'up' });
  await other.destroy();
});

test('closing waits for what is being written: a file used after its end would take the process with it', async () => {
  const { store, another } = await places.fresh();
  await vote(store);
  // A statement after a pause lets everything else have its turn first, and so begins after the close.
  for (const until = performance.now() + 50; performance.now() < until; );
  const written = vote(store);
  await new Promise(setImmediate);
  await store.close();
  expect(await written).toMatchObject({ vote: 'up' });
  expect(await vote(await another())).toMatchObject({ vote: 'up' });
});
