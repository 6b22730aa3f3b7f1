import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import { newId } from '../ids.ts';
import type { Json, Leased, Outbox, OutboxItem, OutboxQueue } from '../types.ts';
import { type ClaimedRow, claim, leasing, openAll } from './queue.ts';

/** Slack takes one message a second in a channel. */
const PACE_MS = 1_000;
/** The pace of a whole team stands under no channel. */
const WHOLE_TEAM = '';

type Row = ClaimedRow & { readonly channel: string };

/** What is to be sent, of all teams; each team's own end of it is `outbox(…)`. */
export function outboxQueue(context: StoreContext): OutboxQueue {
  const { db, now } = context;
  const leases = leasing(context, 'outbox');

  async function hold(team_id: string, channel: string, ready_at: number, trx = db): Promise<void> {
    await trx
      .insertInto('pace')
      .values({ team_id, channel, ready_at })
      .onConflict((on) =>
        on.columns(['team_id', 'channel']).doUpdateSet({ ready_at }).where('pace.ready_at', '<', ready_at),
      )
      .execute();
  }

  /** Ends an item and holds its channel, together: the next in line is not free for a moment in between. */
  function finish({ team, id, lease }: Leased, state: 'done' | 'failed', result: string): Promise<boolean> {
    return db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('outbox')
        .set({ state, result, payload: null, user_id: null, ready_at: null })
        .where('team_id', '=', team)
        .where('id', '=', id)
        .where('lease', '=', lease)
        .where('ready_at', 'is not', null)
        .returning('channel')
        .executeTakeFirst();
      if (row && state === 'done') await hold(team, row.channel, now() + PACE_MS, trx);
      return row !== undefined;
    });
  }

  const fail = (item: Leased, reason: string) => finish(item, 'failed', JSON.stringify(reason));

  return {
    ...leases,
    done: (item, result = null) => finish(item, 'done', JSON.stringify(result)),
    fail,
    async hold(item, at, scope) {
      await hold(item.team, scope === 'team' ? WHOLE_TEAM : item.channel, at);
      return leases.retry(item, at);
    },
    async claim({ leaseMs, limit }) {
      const at = now();
      // Only the head of each channel, and only where neither channel nor team is held.
      const waiting = sql`select team_id, id from outbox as candidate where ready_at <= ${at}
        and not exists (select 1 from outbox as earlier where earlier.team_id = candidate.team_id
          and earlier.channel = candidate.channel and earlier.seq < candidate.seq and earlier.ready_at is not null)
        and not exists (select 1 from pace where pace.team_id = candidate.team_id
          and pace.channel in (candidate.channel, ${WHOLE_TEAM}) and pace.ready_at > ${at})
        order by seq limit ${limit}`;
      const rows = await claim<Row>(context, 'outbox', leaseMs, waiting);
      return openAll(context, 'outbox', rows, itemOf, (item) => fail(item, 'sealed'));
    },
  };
}

function itemOf({ channel }: Row, leased: Leased, payload: Json): OutboxItem {
  return { ...leased, channel, payload };
}

export function outbox({ db, sealer, now }: StoreContext, team: string): Outbox {
  return {
    async add({ id, channel, payload, user, notBefore = 0 }) {
      const at = now();
      const row = await db
        .insertInto('outbox')
        .values({
          id,
          channel,
          seq: newId(at),
          payload: sealer.seal(payload, 'outbox', team, id),
          user_id: user ?? null,
          state: 'waiting',
          created_at: at,
          attempts: 0,
          ready_at: Math.max(at, notBefore),
        })
        .onConflict((on) => on.columns(['team_id', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async get(id) {
      const query = db.selectFrom('outbox').select(['state', 'result']).where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row && { state: row.state, result: row.result === null ? null : JSON.parse(row.result) };
    },
  };
}
