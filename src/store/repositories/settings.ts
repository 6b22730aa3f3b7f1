import type { Selectable } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/tables.ts';
import type { Json, Setting, Settings } from '../types.ts';
import { audit } from './audit.ts';

type Row = Selectable<Tables['settings']>;

export function settings({ db, now }: StoreContext): Settings {
  async function put(
    into: StoreContext['db'],
    { key, value, by, version }: Parameters<Settings['set']>[0],
  ): Promise<Setting | undefined> {
    const changes = { value: JSON.stringify(value), updated_by: by, updated_at: now() };
    const row =
      version === undefined || version === 0
        ? await into
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
        : await into
            .updateTable('settings')
            .set({ ...changes, version: version + 1 })
            .where('key', '=', key)
            .where('version', '=', version)
            .returningAll()
            .executeTakeFirst();
    return row && settingOf(row);
  }
  return {
    async get(key) {
      const row = await db.selectFrom('settings').selectAll().where('key', '=', key).executeTakeFirst();
      return row && settingOf(row);
    },
    async all() {
      return (await db.selectFrom('settings').selectAll().orderBy('key').execute()).map(settingOf);
    },
    async set({ audited, ...change }) {
      if (audited === undefined) return put(db, change);
      return db.transaction().execute(async (trx) => {
        const setting = await put(trx, change);
        const entry = { user: change.by, action: 'settings.change', subject: change.key, detail: audited };
        if (setting) await audit({ db: trx, now }).add(entry);
        return setting;
      });
    },
    async remove(key) {
      const { numDeletedRows } = await db.deleteFrom('settings').where('key', '=', key).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function settingOf({ key, value, version, updated_by, updated_at }: Row): Setting {
  return { key, value: read(value), version, by: updated_by, at: updated_at };
}

/** One setting that was damaged must not hide the others. */
function read(value: string): Json | undefined {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
