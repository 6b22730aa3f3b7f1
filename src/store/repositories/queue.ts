import { type Kysely, type RawBuilder, sql } from 'kysely';
import { Batcher } from '../batcher.ts';
import type { StoreContext } from '../context.ts';
import { newToken } from '../ids.ts';
import type { Tables } from '../schema/tables.ts';
import type { Json, Leased, Milliseconds, Queue } from '../types.ts';

type QueueTable = 'inbox' | 'outbox';

/** What a queue's items have in common, whichever table they stand in. */
export interface ClaimedRow {
  readonly team_id: string;
  readonly id: string;
  readonly payload: string | null;
  readonly lease: string | null;
  readonly ready_at: number | null;
  readonly attempts: number;
}

/** What both queues share: an item belongs to whoever holds its lease, and falls free when the lease ends. */
export function leasing(
  { db, now }: StoreContext,
  table: QueueTable,
): Pick<Queue<Leased>, 'extend' | 'retry' | 'depth'> {
  // The two tables are alike in all that is touched here.
  const queue = db as unknown as Kysely<Pick<Tables, 'inbox'>>;
  const name = table as 'inbox';
  const extensions = new Batcher<{ item: Leased; until: Milliseconds }, boolean>(async (all) => {
    // All of one moment, so the shortest does for each.
    const until = Math.min(...all.map((one) => one.until));
    const items = all.map(({ item }) => item);
    return changeHeld(db, table, sql`ready_at = ${until}`, items);
  });
  return {
    extend: (item, leaseMs) => extensions.add({ item, until: now() + leaseMs }),
    async retry({ team, id, lease }, at) {
      const { numUpdatedRows } = await queue
        .updateTable(name)
        .set({ ready_at: at, lease: null })
        .where('team_id', '=', team)
        .where('id', '=', id)
        .where('lease', '=', lease)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async depth() {
      const query = queue.selectFrom(name).select(({ fn }) => fn.countAll<number>().as('count'));
      return Number((await query.where('ready_at', 'is not', null).executeTakeFirstOrThrow()).count);
    },
  };
}

/** Changes many items in one statement, each as far as its lease still holds. @returns For each whether it did. */
export async function changeHeld(
  db: StoreContext['db'],
  table: QueueTable,
  changes: RawBuilder<unknown>,
  items: readonly Leased[],
): Promise<boolean[]> {
  const held = sql.join(items.map(({ team, id, lease }) => sql`(${team}, ${id}, ${lease})`));
  const { rows } = await sql<{ lease: string }>`
    update ${sql.table(table)} set ${changes}
    where (team_id, id, lease) in (values ${held}) and ready_at is not null returning lease`.execute(db);
  const leases = new Set(rows.map(({ lease }) => lease));
  return items.map(({ lease }) => leases.has(lease));
}

/** The lease, as a worker gets it. */
export function leasedOf({ team_id, id, lease, ready_at, attempts }: ClaimedRow): Leased {
  return { team: team_id, id, lease: lease ?? '', leasedUntil: ready_at ?? 0, attempts };
}

/**
 * Leases what `waiting` picks to one worker.
 *
 * @param waiting A query for `team_id` and `id` of the table, as `candidate`, without its `for update`.
 */
export async function claim<Row extends ClaimedRow>(
  { db, engine, now }: StoreContext,
  table: QueueTable,
  leaseMs: number,
  waiting: RawBuilder<unknown>,
): Promise<Row[]> {
  // Replicas pass by what another is just claiming; in one file there is one writer anyway.
  const passing = engine === 'postgres' ? sql`for update of candidate skip locked` : sql``;
  const { rows } = await sql<Row>`
    with picked as materialized (${waiting} ${passing})
    update ${sql.table(table)}
    set lease = ${newToken()} || '.' || id, ready_at = ${now() + leaseMs}, attempts = attempts + 1
    where (team_id, id) in (select team_id, id from picked)
    returning *`.execute(db);
  return rows;
}

/**
 * Opens the payloads of claimed rows.
 *
 * One that no key opens any more is given up: it would come again and again, and hold up what is behind it.
 */
export async function openAll<Row extends ClaimedRow, Item extends Leased>(
  { sealer }: StoreContext,
  table: QueueTable,
  rows: readonly Row[],
  itemOf: (row: Row, leased: Leased, payload: Json) => Item,
  giveUp: (item: Leased) => Promise<unknown>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const row of rows) {
    const leased = leasedOf(row);
    try {
      items.push(itemOf(row, leased, sealer.open(row.payload ?? '', table, row.team_id, row.id)));
    } catch {
      await giveUp(leased);
    }
  }
  return items;
}
