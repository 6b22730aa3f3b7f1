import { describe } from 'vitest';
import { contract } from './contract.ts';
import { Places } from './helpers/place.ts';

describe('the store in one file', () => contract(new Places()));
