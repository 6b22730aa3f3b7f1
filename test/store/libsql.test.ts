import { afterEach, describe } from 'vitest';
import { contract } from './contract.ts';
import { Places } from './helpers/place.ts';

describe('the store in one file', () => {
  const places = new Places();
  afterEach(() => places.clear());
  contract(places);
});
