import type { StoreContext } from '../context.ts';
import type { Installations, Json } from '../types.ts';

type Fields = { readonly [key: string]: Json };

/** An installation is sealed in two parts: the installer's own, which can be erased, and the rest. */
export function installations({ db, sealer, now }: StoreContext, team: string): Installations {
  const seal = (value: Json, part: Part) => sealer.seal(value, 'installations', team, part);
  const open = (text: string, part: Part) => sealer.open(text, 'installations', team, part);
  return {
    async get() {
      const row = await db.selectFrom('installations').selectAll().executeTakeFirst();
      if (!row) return undefined;
      const user = row.sealed_user === null ? { id: '' } : open(row.sealed_user, 'user');
      const rest = open(row.sealed, 'rest') as Fields;
      return { installation: { ...rest, user }, version: row.version, at: row.updated_at };
    },
    async put(installation, { by, version }) {
      const { user = { id: by }, ...rest } = installation as Fields;
      const changes = {
        sealed: seal(rest, 'rest'),
        sealed_user: seal(user, 'user'),
        installed_by: by,
        updated_at: now(),
      };
      if (version !== undefined && version > 0) {
        const row = await db
          .updateTable('installations')
          .set({ ...changes, version: version + 1 })
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
        return row?.version;
      }
      const row = await db
        .insertInto('installations')
        .values({ ...changes, version: 1 })
        .onConflict((on) => {
          const conflict = on.column('team_id');
          if (version === 0) return conflict.doNothing();
          return conflict.doUpdateSet((eb) => ({
            ...changes,
            version: eb('installations.version', '+', 1),
          }));
        })
        .returning('version')
        .executeTakeFirst();
      return row?.version;
    },
    async remove() {
      const { numDeletedRows } = await db.deleteFrom('installations').executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

type Part = 'rest' | 'user';

/** Seals anew what an older key sealed. @returns How many installations. */
export async function resealInstallations({ db, sealer }: StoreContext): Promise<number> {
  const current = `${sealer.keyId}.%`;
  const stale = await db
    .selectFrom('installations')
    .selectAll()
    .where((eb) => eb.or([eb('sealed', 'not like', current), eb('sealed_user', 'not like', current)]))
    .execute();
  for (const { team_id: team, sealed, sealed_user, version } of stale) {
    const anew = (text: string, part: Part) => {
      const place = ['installations', team, part];
      return sealer.isStale(text) ? sealer.seal(sealer.open(text, ...place), ...place) : text;
    };
    await db
      .updateTable('installations')
      .set({
        sealed: anew(sealed, 'rest'),
        sealed_user: sealed_user === null ? null : anew(sealed_user, 'user'),
      })
      .where('team_id', '=', team)
      // Put meanwhile, it is sealed by the current key already.
      .where('version', '=', version)
      .execute();
  }
  return stale.length;
}
