import { sql } from 'kysely';
import type { StoreContext } from '../context.ts';
import { newId } from '../ids.ts';
import { checkValues } from '../text.ts';
import type { Json, Leased, Outbox, OutboxItem, OutboxQueue } from '../types.ts';
import { hold, PACE_MS, turns, WHOLE_TEAM } from './pace.ts';
import { type ClaimedRow, claim, leasing, openAll } from './queue.ts';

type Row = ClaimedRow & { readonly channel: string };

/** What is to be sent, of all teams; each team's own end of it is `of(team)`. */
export function outboxQueue(
  context: StoreContext,
): OutboxQueue & { of(own: StoreContext, team: string): Outbox } {
  const { db, now } = context;
  const leases = leasing(context, 'outbox');
  const turnOf = turns(context);

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
      if (row && state === 'done') await hold(trx, team, row.channel, now() + PACE_MS);
      return row !== undefined;
    });
  }

  const fail = (item: Leased, reason: string) => finish(item, 'failed', JSON.stringify(reason));

  return {
    ...leases,
    done: (item, result = null) => finish(item, 'done', JSON.stringify(result)),
    fail,
    async hold(item, at, scope) {
      await hold(db, item.team, scope === 'team' ? WHOLE_TEAM : item.channel, at);
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
    of: (own, team) => ({
      ...entries(own, team),
      async turn(channel) {
        checkValues([team, channel]);
        return turnOf({ team, channel });
      },
      async hold(channel, at) {
        checkValues([team, channel, at]);
        await hold(db, team, channel, at);
      },
    }),
  };
}

function itemOf({ channel }: Row, leased: Leased, payload: Json): OutboxItem {
  return { ...leased, channel, payload };
}

function entries({ db, sealer, now }: StoreContext, team: string): Pick<Outbox, 'add' | 'get'> {
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
