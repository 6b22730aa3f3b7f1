import { expect, test } from 'vitest';
import { placesOnce } from '../../../src/knowledge/rules/places-once.ts';
import { check } from '../../helpers/knowledge.ts';

test('a word that stands for two places is told', () => {
  const places =
    'US: { name: the United States, cities: [boston] }\nGB:\n  name: the UK\n  cities: [Boston]\n';
  expect(check(placesOnce, { 'vocabulary/places.yaml': places })).toEqual([
    expect.stringMatching(/^vocabulary\/places\.yaml:4: "Boston" stands for US already/),
  ]);
});

test('different words are fine', () => {
  expect(check(placesOnce)).toEqual([]);
});
