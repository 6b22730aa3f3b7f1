import { afterAll, beforeAll, describe } from 'vitest';
import { HAS_POSTGRES, type Postgres, startPostgres } from '../helpers/postgres.ts';
import { contract } from './contract.ts';
import { Places } from './helpers/place.ts';

describe.skipIf(!HAS_POSTGRES)('the store in PostgreSQL', () => {
  let postgres: Postgres;
  let count = 0;
  beforeAll(async () => {
    postgres = await startPostgres({ durable: false });
  }, 60_000);
  afterAll(() => postgres.stop());

  contract(
    new Places(() => {
      count += 1;
      return postgres.database(`store${count}`);
    }),
  );
});
