import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { AppError } from '../../errors.ts';
import type { StoreContext } from '../context.ts';
import { TABLE_NAMES, TABLES, type Tables } from '../schema/tables.ts';

/** Stands for everybody of a team. */
export const WHOLE_TEAM = Symbol('the whole team');

/**
 * Removes a person, or everything, of one team, and notes it, so that no restore brings it back.
 *
 * @param context Narrowed to the team.
 * @returns Rows removed or cleared, by table; tables without any are left out.
 */
export function erase(
  { db, now }: Pick<StoreContext, 'db' | 'now'>,
  team: string,
  user: string | typeof WHOLE_TEAM,
): Promise<Readonly<Record<string, number>>> {
  if (user === '') throw new AppError('bad_input', 'A person has an id.');
  return db.transaction().execute(async (trx) => {
    const rows: Record<string, number> = {};
    for (const name of TABLE_NAMES) {
      const count = user === WHOLE_TEAM ? await clearTable(trx, name) : await clearPerson(trx, name, user);
      if (count > 0) rows[name] = count;
    }
    const noted = { person: personOf(team, user), erased_at: now() };
    await trx
      .insertInto('erasures')
      .values(noted)
      .onConflict((on) => on.columns(['team_id', 'person']).doUpdateSet(noted))
      .execute();
    return rows;
  });
}

type Value = string | number | null;

/** All tables look alike here: the name says which one is meant. */
function anyTable(db: Kysely<Tables>): Kysely<{ table: Record<string, Value> }> {
  return db as unknown as Kysely<{ table: Record<string, Value> }>;
}

async function clearTable(db: Kysely<Tables>, name: string): Promise<number> {
  // Who was erased before stays so.
  if (name === 'erasures') return 0;
  const { numDeletedRows } = await anyTable(db)
    .deleteFrom(name as 'table')
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function clearPerson(db: Kysely<Tables>, name: keyof Tables, user: string): Promise<number> {
  const { person, versioned } = TABLES[name];
  if (!person) return 0;
  const table = name as unknown as 'table';
  if (person.clear === undefined) {
    const query = anyTable(db).deleteFrom(table).where(person.column, '=', user);
    return Number((await query.executeTakeFirst()).numDeletedRows);
  }
  // Who read the row before must not write the person back.
  const query = anyTable(db)
    .updateTable(table)
    .set((eb) => ({ ...person.clear, ...(versioned ? { version: eb('version', '+', 1) } : {}) }))
    .where(person.column, '=', user);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** A person as the list of erasures knows them; the list itself names nobody. */
export function personOf(team: string, user: string | typeof WHOLE_TEAM): string {
  if (user === WHOLE_TEAM) return '';
  return createHash('sha256')
    .update(JSON.stringify([team, user]))
    .digest('hex');
}
