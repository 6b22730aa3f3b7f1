import { type Kysely, sql } from 'kysely';
import { Batcher } from '../batcher.ts';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/tables.ts';
import type { Milliseconds } from '../types.ts';

/** Slack takes one message a second in a channel. */
export const PACE_MS = 1_000;
/** The pace of a whole team stands under no channel. */
export const WHOLE_TEAM = '';

interface Lane {
  readonly team: string;
  readonly channel: string;
}

/** Nothing goes to a channel before `ready_at`; what holds it longer already stays. */
export async function hold(
  db: Kysely<Tables>,
  team_id: string,
  channel: string,
  ready_at: Milliseconds,
): Promise<void> {
  await db
    .insertInto('pace')
    .values({ team_id, channel, ready_at })
    .onConflict((on) =>
      on.columns(['team_id', 'channel']).doUpdateSet({ ready_at }).where('pace.ready_at', '<', ready_at),
    )
    .execute();
}

/** @see Outbox.turn */
export function turns({ db, now }: StoreContext): (lane: Lane) => Promise<boolean> {
  const batcher = new Batcher<Lane, boolean>(async (lanes) => {
    const at = now();
    // Each lane once, and in one order for all replicas, as the inbox does.
    const wanted = [...new Map(lanes.map((lane) => [keyOf(lane), lane])).entries()].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const values = sql.join(wanted.map(([, { team, channel }]) => sql`(${team}, ${channel})`));
    const { rows } = await sql<{ team_id: string; channel: string }>`
      insert into pace (team_id, channel, ready_at)
      select lane.column1, lane.column2, cast(${at + PACE_MS} as bigint) from (values ${values}) as lane
      where not exists (select 1 from outbox where outbox.team_id = lane.column1
          and outbox.channel = lane.column2 and outbox.ready_at is not null)
        and not exists (select 1 from pace as whole where whole.team_id = lane.column1
          and whole.channel = ${WHOLE_TEAM} and whole.ready_at > ${at})
      on conflict (team_id, channel) do update set ready_at = excluded.ready_at where pace.ready_at <= ${at}
      returning team_id, channel`.execute(db);
    const free = new Set(rows.map(({ team_id: team, channel }) => keyOf({ team, channel })));
    // One of those that want the same second has it.
    return lanes.map((lane) => free.delete(keyOf(lane)));
  });
  return (lane) => batcher.add(lane);
}

function keyOf({ team, channel }: Lane): string {
  return JSON.stringify([team, channel]);
}
