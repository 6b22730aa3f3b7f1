import { connect, engineOf } from '../../../src/store/engine/connect.ts';
import { migrate } from '../../../src/store/schema/migrate.ts';
import { STEPS } from './long-history.ts';

/** A process that migrates and may kill itself at one statement: `node migrating.mjs DATA_DIR [DATABASE_URL] KILL_AT`. */
const [dataDir = '', databaseUrl = '', killAt = '-1'] = process.argv.slice(2);
const options = { dataDir, databaseUrl: databaseUrl || undefined, now: Date.now };

let statement = 0;
const mortal = STEPS.map((migration) => ({
  ...migration,
  steps: (db: Parameters<typeof migration.steps>[0]) =>
    migration.steps(db).map((step) => ({
      compile: () => step.compile(),
      execute: async () => {
        if (statement++ === Number(killAt)) process.kill(process.pid, 'SIGKILL');
        return step.execute();
      },
    })),
}));

const db = connect(options);
process.stdout.write('migrating\n');
await migrate(db, engineOf(options), mortal, options.now);
process.stdout.write('migrated\n');
await db.destroy();
