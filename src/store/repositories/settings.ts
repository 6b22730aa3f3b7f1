import type { Selectable } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/tables.ts';
import type { Setting, Settings } from '../types.ts';

type Row = Selectable<Tables['settings']>;

export function settings({ db, now }: StoreContext): Settings {
  return {
    async get(key) {
      const row = await db.selectFrom('settings').selectAll().where('key', '=', key).executeTakeFirst();
      return row && settingOf(row);
    },
    async all() {
      return (await db.selectFrom('settings').selectAll().orderBy('key').execute()).map(settingOf);
    },
    async set({ key, value, by, version }) {
      const changes = { value: JSON.stringify(value), updated_by: by, updated_at: now() };
      const row =
        version === undefined || version === 0
          ? await db
              .insertInto('settings')
              .values({ key, version: 1, ...changes })
              .onConflict((on) => {
                const conflict = on.columns(['team_id', 'key']);
                if (version === 0) return conflict.doNothing();
                return conflict.doUpdateSet((eb) => ({
                  ...changes,
                  version: eb('settings.version', '+', 1),
                }));
              })
              .returningAll()
              .executeTakeFirst()
          : await db
              .updateTable('settings')
              .set({ ...changes, version: version + 1 })
              .where('key', '=', key)
              .where('version', '=', version)
              .returningAll()
              .executeTakeFirst();
      return row && settingOf(row);
    },
    async remove(key) {
      const { numDeletedRows } = await db.deleteFrom('settings').where('key', '=', key).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function settingOf({ key, value, version, updated_by, updated_at }: Row): Setting {
  return { key, value: JSON.parse(value), version, by: updated_by, at: updated_at };
}
