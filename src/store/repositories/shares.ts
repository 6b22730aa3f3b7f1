import type { Selectable } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/tables.ts';
import type { Share, Shares } from '../types.ts';
import { audit } from './audit.ts';

type Row = Selectable<Tables['shares']>;

export function shares({ db, now }: StoreContext): Shares {
  return {
    async begin({ id, channel, user, subject, hash }) {
      const row = await db
        .insertInto('shares')
        .values({ id, channel, user_id: user, subject, hash, created_at: now() })
        .onConflict((on) => on.columns(['team_id', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async posted(id, ts) {
      const { numUpdatedRows } = await db
        .updateTable('shares')
        .set({ ts })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async drop(id) {
      await db.deleteFrom('shares').where('id', '=', id).where('ts', 'is', null).execute();
    },
    async get(id) {
      const row = await db.selectFrom('shares').selectAll().where('id', '=', id).executeTakeFirst();
      return row && shareOf(row);
    },
    async at(channel, ts) {
      const query = db.selectFrom('shares').selectAll().where('channel', '=', channel).where('ts', '=', ts);
      const row = await query.executeTakeFirst();
      return row && shareOf(row);
    },
    async takeBack(id, user) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('shares')
          .set({ taken_back_at: now() })
          .where('id', '=', id)
          .where('user_id', '=', user)
          .where('taken_back_at', 'is', null)
          .returningAll()
          .executeTakeFirst();
        if (!row) return undefined;
        const { subject, channel, ts } = row;
        await audit({ db: trx, now }).add({
          user,
          action: 'share.take_back',
          subject,
          detail: { channel, ts },
        });
        return shareOf(row);
      });
    },
    async of(subject, limit = 100) {
      const query = db.selectFrom('shares').selectAll().where('subject', '=', subject);
      const standing = query.where('ts', 'is not', null).where('taken_back_at', 'is', null);
      return (await standing.orderBy('created_at', 'desc').limit(limit).execute()).map(shareOf);
    },
  };
}

function shareOf({ id, channel, ts, user_id, subject, hash, created_at, taken_back_at }: Row): Share {
  return { id, channel, ts, user: user_id, subject, hash, at: created_at, takenBackAt: taken_back_at };
}
