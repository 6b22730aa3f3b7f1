import { TABLES, type TableName } from '../schema/tables.ts';
import type { Row } from './backup-file.ts';
import { personOf, WHOLE_TEAM } from './erase.ts';

/** Who was erased and when, so that what is older does not come back. */
export class Erasures {
  readonly #at = new Map<string, Row & { erased_at: number }>();

  /** Notes a row of the table `erasures`; of two for one person the later one counts. */
  add(row: Row): void {
    const key = keyOf(String(row.team_id), String(row.person));
    const erased_at = Math.max(Number(row.erased_at), this.#at.get(key)?.erased_at ?? 0);
    this.#at.set(key, { ...row, erased_at });
  }

  rows(): readonly Row[] {
    return [...this.#at.values()];
  }

  /** @returns The row as it may come back; undefined where it may not. */
  apply(table: TableName, row: Row): Row | undefined {
    const { at, person } = TABLES[table];
    const team = String(row.team_id);
    const isErased = (user: string | typeof WHOLE_TEAM) =>
      Number(row[at]) <= (this.#at.get(keyOf(team, personOf(team, user)))?.erased_at ?? -1);
    if (isErased(WHOLE_TEAM)) return undefined;
    const user = person && row[person.column];
    if (typeof user !== 'string' || user === '' || !isErased(user)) return row;
    return person?.clear && { ...row, ...person.clear };
  }
}

function keyOf(team: string, person: string): string {
  return JSON.stringify([team, person]);
}
