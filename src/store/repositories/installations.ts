import type { Selectable } from 'kysely';
import type { StoreContext } from '../context.ts';
import { StoreError } from '../errors.ts';
import type { Tables } from '../schema/tables.ts';
import type { Sealer } from '../seal.ts';
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

/**
 * Seals anew what an older key sealed.
 *
 * @returns How many installations were, and how many no key opens: those stay as they are.
 */
export async function resealInstallations({
  db,
  sealer,
}: StoreContext): Promise<{ readonly resealed: number; readonly unopened: number }> {
  const current = `${sealer.keyId}.%`;
  const stale = await db
    .selectFrom('installations')
    .selectAll()
    .where((eb) => eb.or([eb('sealed', 'not like', current), eb('sealed_user', 'not like', current)]))
    .execute();
  let [resealed, unopened] = [0, 0];
  for (const { team_id: team, version, ...texts } of stale) {
    const changes = sealedAnew(sealer, team, texts);
    if (changes === undefined) {
      unopened += 1;
      continue;
    }
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set(changes)
      .where('team_id', '=', team)
      // Put meanwhile, it is sealed by the current key already; erased from meanwhile, it is left for the next time.
      .where('version', '=', version)
      .executeTakeFirst();
    resealed += Number(numUpdatedRows);
  }
  return { resealed, unopened };
}

type Texts = Pick<Selectable<Tables['installations']>, 'sealed' | 'sealed_user'>;

/** Undefined where no key opens one of them. */
function sealedAnew(sealer: Sealer, team: string, { sealed, sealed_user }: Texts): Texts | undefined {
  const anew = (text: string, part: Part) => {
    const place = ['installations', team, part];
    return sealer.isStale(text) ? sealer.seal(sealer.open(text, ...place), ...place) : text;
  };
  try {
    return {
      sealed: anew(sealed, 'rest'),
      sealed_user: sealed_user === null ? null : anew(sealed_user, 'user'),
    };
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'sealed') return undefined;
    throw error;
  }
}
