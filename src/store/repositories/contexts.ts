import type { Context } from '../../answer/types.ts';
import { Batcher } from '../batcher.ts';
import type { StoreContext } from '../context.ts';
import { checkValues } from '../text.ts';
import type { Contexts, Conversation } from '../types.ts';

/** What conversations were about, of all teams; each team's own end of it is `of(…)`. */
export function contextBook({ db }: StoreContext): { of(own: StoreContext, team: string): Contexts } {
  const sets = new Batcher<Row, void>(async (rows) => {
    // The last one of each conversation, and in one order for all replicas, as the inbox does.
    const latest = [...new Map(rows.map((row) => [row.team_id + row.conversation, row])).entries()];
    const values = latest.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    await db
      .insertInto('contexts')
      .values(values)
      .onConflict((on) =>
        on.columns(['team_id', 'conversation']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          expires_at: eb.ref('excluded.expires_at'),
        })),
      )
      .execute();
    return rows.map(() => undefined);
  });

  return {
    of: (own, team) => ({
      async get(conversation) {
        const row = await own.db
          .selectFrom('contexts')
          .select('value')
          .where('conversation', '=', keyOf(conversation))
          .where('expires_at', '>', own.now())
          .executeTakeFirst();
        return row && JSON.parse(row.value);
      },
      async set(conversation, context, expires_at) {
        const row = rowOf(team, conversation, context, expires_at);
        checkValues(Object.values(row));
        await sets.add(row);
      },
    }),
  };
}

type Row = ReturnType<typeof rowOf>;

function rowOf(team_id: string, conversation: Conversation, context: Context, expires_at: number) {
  const user_id = conversation.user ?? null;
  return { team_id, conversation: keyOf(conversation), user_id, value: JSON.stringify(context), expires_at };
}

function keyOf({ channel, thread, user }: Conversation): string {
  return JSON.stringify([channel, thread ?? null, user ?? null]);
}
