import type { StoreContext } from '../context.ts';
import { schemaVersion } from '../schema/migrate.ts';
import { MIGRATIONS } from '../schema/migrations.ts';
import type { Health } from '../types.ts';

/** @see Store.check */
export async function check({ db, engine, now }: StoreContext): Promise<Health> {
  const started = performance.now();
  const schema = await schemaVersion(db, engine, MIGRATIONS);
  const latencyMs = performance.now() - started;
  // A lock of no team that is over at once: a disk that is full shows only when written to.
  const changes = { holder: '', expires_at: now() };
  await db
    .insertInto('locks')
    .values({ team_id: '', name: 'check', ...changes })
    .onConflict((on) => on.columns(['team_id', 'name']).doUpdateSet(changes))
    .execute();
  return { engine, schema, latencyMs };
}
