import { type RawBuilder, sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import { resealInstallations } from '../repositories/installations.ts';
import { TABLES, type TableName } from '../schema/tables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long each table keeps what is no longer in use, in milliseconds after its `at`. */
export const RETENTION: Readonly<Record<Exclude<TableName, 'settings' | 'installations'>, number>> = {
  feedback: 400 * DAY,
  shares: 400 * DAY,
  contexts: 0,
  oauth_states: 0,
  // Slack delivers again for a day.
  inbox: 25 * HOUR,
  outbox: 25 * HOUR,
  pace: 0,
  audit: 400 * DAY,
  locks: DAY,
  // A backup older than this must not be restored: it would bring people back.
  erasures: 400 * DAY,
};

/** A payload that nobody dealt with is dropped before it is an hour old, counting the time between two sweeps. */
export const PAYLOAD_RETENTION = 50 * MINUTE;

/** Rows a statement touches at most, so that nobody waits long behind one. */
const STRIDE = 500;

/** @see Store.sweep */
export async function sweep(context: StoreContext): Promise<Readonly<Record<string, number>>> {
  const { db, now } = context;
  const at = now();
  const counts: Record<string, number> = {};

  const { numUpdatedRows } = await db
    .updateTable('inbox')
    .set({ payload: null, user_id: null, ready_at: null })
    .where('ready_at', 'is not', null)
    .where('received_at', '<', at - PAYLOAD_RETENTION)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) counts['inbox payloads'] = Number(numUpdatedRows);
  const late = await db
    .updateTable('outbox')
    .set({ state: 'failed', result: JSON.stringify('expired'), payload: null, user_id: null, ready_at: null })
    .where('ready_at', 'is not', null)
    .where('created_at', '<', at - PAYLOAD_RETENTION)
    .executeTakeFirst();
  if (late.numUpdatedRows > 0n) counts['outbox payloads'] = Number(late.numUpdatedRows);

  for (const [name, keptFor] of Object.entries(RETENTION) as [keyof typeof RETENTION, number][]) {
    const old = sql`${sql.ref(TABLES[name].at)} < ${at - keptFor}`;
    const deleted = await deleteWhere(context, name, old);
    if (deleted > 0) counts[name] = deleted;
  }

  const { resealed, unopened } = await resealInstallations(context);
  if (resealed > 0) counts['installations resealed'] = resealed;
  if (unopened > 0) counts['installations that no key opens'] = unopened;
  return counts;
}

async function deleteWhere({ db }: StoreContext, name: TableName, condition: RawBuilder<unknown>) {
  const table = sql.table(name);
  const key = sql.join(TABLES[name].key.map((column) => sql.ref(column)));
  let total = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${table} where (${key}) in (select ${key} from ${table} where ${condition} limit ${STRIDE})
    `.execute(db);
    total += Number(numAffectedRows);
    if (numAffectedRows < STRIDE) return total;
    // What waits for the store comes in between.
    await new Promise(setImmediate);
  }
}
