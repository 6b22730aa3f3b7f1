import type { Selectable } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/tables.ts';
import type { Feedback, Vote } from '../types.ts';

type Row = Selectable<Tables['feedback']>;

export function feedback({ db, now }: StoreContext): Feedback {
  const one = (answerId: string, user: string) =>
    db.selectFrom('feedback').selectAll().where('answer_id', '=', answerId).where('user_id', '=', user);
  return {
    async vote({ answerId, user, vote, reason = null, subject = null }) {
      const changes = { vote: vote === 'up' ? 1 : -1, reason, subject, updated_at: now() };
      const row = await db
        .insertInto('feedback')
        .values({ answer_id: answerId, user_id: user, ...changes })
        .onConflict((on) => on.columns(['team_id', 'answer_id', 'user_id']).doUpdateSet(changes))
        .returningAll()
        .executeTakeFirstOrThrow();
      return voteOf(row);
    },
    async withdraw(answerId, user) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('answer_id', '=', answerId)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async get(answerId, user) {
      const row = await one(answerId, user).executeTakeFirst();
      return row && voteOf(row);
    },
    async count(answerId) {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['vote', fn.countAll<number>().as('count')])
        .where('answer_id', '=', answerId)
        .groupBy('vote')
        .execute();
      const of = (vote: number) => Number(rows.find((row) => row.vote === vote)?.count ?? 0);
      return { up: of(1), down: of(-1) };
    },
    async bySubject(limit = 100) {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => [
          'subject',
          fn.countAll<number>().as('votes'),
          fn.sum<number>('vote').as('balance'),
        ])
        .where('subject', 'is not', null)
        .groupBy('subject')
        .orderBy('balance')
        .orderBy('votes', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ subject, votes, balance }) => {
        const down = (Number(votes) - Number(balance)) / 2;
        return { subject: subject ?? '', up: Number(votes) - down, down };
      });
    },
    async reasons(limit = 100) {
      const query = db.selectFrom('feedback').selectAll().where('reason', 'is not', null);
      return (await query.orderBy('updated_at', 'desc').limit(limit).execute()).map(voteOf);
    },
  };
}

function voteOf({ answer_id, user_id, vote, reason, subject, updated_at }: Row): Vote {
  return {
    answerId: answer_id,
    user: user_id,
    vote: vote > 0 ? 'up' : 'down',
    reason,
    subject,
    at: updated_at,
  };
}
