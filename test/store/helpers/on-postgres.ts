import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { Places } from './place.ts';

/**
 * Tests on a PostgreSQL of their own; skipped by name where npm has none for this machine.
 *
 * @param tests Declares them; each `fresh` place is an empty schema.
 */
export function describeOnPostgres(name: string, tests: (places: Places) => void): void {
  describe.skipIf(!HAS_POSTGRES)(name, () => {
    let postgres: Postgres;
    let count = 0;
    beforeAll(async () => {
      postgres = await startPostgres({ durable: false });
    }, 60_000);
    afterAll(() => postgres.stop());
    const places = new Places(() => {
      count += 1;
      return postgres.database(`place${count}`);
    });
    afterEach(() => places.clear());
    tests(places);
  });
}
