import type { StoreContext } from '../context.ts';
import { newId } from '../ids.ts';
import type { Audit } from '../types.ts';

export function audit({ db, now }: Pick<StoreContext, 'db' | 'now'>): Audit {
  return {
    async add({ user, action, subject, detail = null }) {
      const at = now();
      const row = { id: newId(at), user_id: user, action, subject, created_at: at };
      await db
        .insertInto('audit')
        .values({ ...row, detail: JSON.stringify(detail) })
        .execute();
    },
    async list({ limit = 100, before } = {}) {
      const query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit);
      const rows = await (before === undefined ? query : query.where('id', '<', before)).execute();
      return rows.map(({ id, user_id, action, subject, detail, created_at }) => ({
        id,
        at: created_at,
        user: user_id,
        action,
        subject,
        detail: JSON.parse(detail),
      }));
    },
  };
}
