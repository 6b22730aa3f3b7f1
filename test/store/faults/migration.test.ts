import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, engineOf } from '../../../src/store/engine/connect.ts';
import type { StoreOptions } from '../../../src/store/index.ts';
import { migrate, schemaVersion } from '../../../src/store/schema/migrate.ts';
import { MIGRATIONS } from '../../../src/store/schema/migrations.ts';
import { bundle } from '../../helpers/bundle.ts';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { STEPS } from '../helpers/long-history.ts';
import { FOLDER } from '../helpers/place.ts';

let program: Awaited<ReturnType<typeof bundle>>;
let folder: string;
beforeAll(async () => {
  program = await bundle('test/store/helpers/migrating.ts');
  folder = mkdtempSync(join(FOLDER, 'rolecall-migration-'));
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

/** When a try is killed: at a statement, or so many milliseconds after it began. */
type Moment = { readonly statement: number } | { readonly after: number };

async function migrateAndDie({ dataDir, databaseUrl }: StoreOptions, moment: Moment): Promise<void> {
  const at = 'statement' in moment ? String(moment.statement) : '-1';
  const args = [program.file, dataDir, databaseUrl ?? '', at];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  if ('after' in moment) {
    await Promise.race([once(child.stdout, 'data'), exit]);
    await delay(moment.after);
    child.kill('SIGKILL');
  }
  await exit;
}

/** All of it, or nothing of it; and what a kill left does not stand in the way of the next start. */
async function expectWhole(options: StoreOptions, before: number): Promise<number> {
  const db = connect(options);
  try {
    const engine = engineOf(options);
    const version = await schemaVersion(db, engine, STEPS);
    expect([before, STEPS.length]).toContain(version);
    if (engine === 'libsql') {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
      expect(rows).toEqual([{ integrity_check: 'ok' }]);
    }
    await migrate(db, engine, STEPS, Date.now);
    expect(await schemaVersion(db, engine, STEPS)).toBe(STEPS.length);
    const { rows } = await sql<{ n: number }>`select count(*) as n from settings`.execute(db);
    expect(Number(rows[0]?.n)).toBe(200);
    return version;
  } finally {
    await db.destroy();
  }
}

/** Statements of all steps, from an empty database. */
const STATEMENTS = 31;

/** Tries in turn from nothing and from an older schema; two at a time, as there are two cores. */
async function campaign(
  tries: number,
  optionsOf: (index: number) => Promise<StoreOptions>,
): Promise<number[]> {
  const versions: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < tries; index = next++) {
      const options = await optionsOf(index);
      const before = index % 3 === 0 ? MIGRATIONS.length : 0;
      if (before > 0) {
        const db = connect(options);
        await migrate(db, engineOf(options), MIGRATIONS, Date.now);
        await db.destroy();
      }
      const moment =
        index % 2 === 0 ? { statement: (index / 2) % STATEMENTS } : { after: (index / tries) * 25 };
      await migrateAndDie(options, moment);
      versions.push(await expectWhole(options, before));
    }
  };
  await Promise.all([worker(), worker()]);
  return versions;
}

test('a file is whole after a kill at any moment of a migration, 100 times', async () => {
  const versions = await campaign(100, async (index) => ({
    dataDir: join(folder, `${index}`),
    now: Date.now,
  }));
  // Some were killed before the end, or the test would show nothing.
  expect(versions.filter((version) => version < STEPS.length).length).toBeGreaterThan(30);
}, 120_000);

describe.skipIf(!HAS_POSTGRES)('in PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  test('so is a PostgreSQL, 16 times', async () => {
    const versions = await campaign(16, async (index) => ({
      dataDir: folder,
      databaseUrl: await postgres.database(`migration${index}`),
      now: Date.now,
    }));
    expect(versions.filter((version) => version < STEPS.length).length).toBeGreaterThan(3);
  }, 60_000);
});
