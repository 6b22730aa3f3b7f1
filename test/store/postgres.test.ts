import { contract } from './contract.ts';
import { describeOnPostgres } from './helpers/on-postgres.ts';

describeOnPostgres('the store in PostgreSQL', contract);
