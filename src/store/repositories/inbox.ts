import { sql } from 'kysely';
import { Batcher } from '../batcher.ts';
import type { StoreContext } from '../context.ts';
import { newToken } from '../ids.ts';
import { checkValues } from '../text.ts';
import type { Inbox, InboxEntry, InboxItem, InboxQueue, Json, Leased } from '../types.ts';
import { type ClaimedRow, changeHeld, claim, leasedOf, leasing, openAll } from './queue.ts';

type Row = ClaimedRow & { readonly kind: string; readonly received_at: number };

/** What came, of all teams; each team's own end of it is `of(team)`. */
export function inboxQueue(context: StoreContext): InboxQueue & { of(team: string): Inbox } {
  const { db, sealer, now } = context;

  const puts = new Batcher<NewRow, boolean>(async (rows) => {
    // In one order for all replicas: two that write the same ids never wait for each other in a circle.
    const sorted = [...rows].sort((a, b) => (a.team_id + a.id < b.team_id + b.id ? -1 : 1));
    const written = await db
      .insertInto('inbox')
      .values(sorted)
      .onConflict((on) => on.columns(['team_id', 'id']).doNothing())
      .returning('lease')
      .execute();
    const leases = new Set(written.map(({ lease }) => lease));
    return rows.map(({ lease }) => leases.has(lease));
  });

  const dones = new Batcher<Leased, boolean>((items) =>
    changeHeld(db, 'inbox', sql`payload = null, user_id = null, ready_at = null`, items),
  );

  const done = (item: Leased) => dones.add(item);

  return {
    ...leasing(context, 'inbox'),
    done,
    async claim({ leaseMs, limit }) {
      const waiting = sql`select team_id, id from inbox as candidate
        where ready_at <= ${now()} order by ready_at, received_at limit ${limit}`;
      const rows = await claim<Row>(context, 'inbox', leaseMs, waiting);
      rows.sort((a, b) => a.received_at - b.received_at);
      return openAll(context, 'inbox', rows, itemOf, done);
    },
    of: (team) => ({
      async put(entry, leaseMs) {
        const row = newRow(entry, team, now(), leaseMs);
        checkValues(Object.values(row));
        const payload = sealer.seal(entry.payload, 'inbox', team, entry.id);
        if (!(await puts.add({ ...row, payload }))) return undefined;
        const { kind, received_at: receivedAt } = row;
        return { ...leasedOf({ ...row, payload }), kind, receivedAt, payload: entry.payload };
      },
    }),
  };
}

type NewRow = ReturnType<typeof newRow> & { readonly payload: string };

function newRow({ id, kind, user }: InboxEntry, team_id: string, received_at: number, leaseMs: number) {
  return {
    team_id,
    id,
    kind,
    user_id: user ?? null,
    received_at,
    attempts: leaseMs > 0 ? 1 : 0,
    lease: newToken(),
    ready_at: received_at + leaseMs,
  };
}

function itemOf({ kind, received_at }: Row, leased: Leased, payload: Json): InboxItem {
  return { ...leased, kind, payload, receivedAt: received_at };
}
