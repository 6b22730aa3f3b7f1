import { expect, test } from 'vitest';
import { abbreviationsPlain } from '../../../src/knowledge/rules/abbreviations-plain.ts';
import { check } from '../../helpers/knowledge.ts';

test.each([
  ['YR: year', 'is not lower case'],
  ['yr: yr', 'stands for nothing else'],
  ['yr: ""', 'stands for nothing else'],
  ['y: yr\nyr: year', 'Write "year"'],
])('%s is told', (text, message) => {
  expect(check(abbreviationsPlain, { 'vocabulary/abbreviations.yaml': `${text}\n` })).toEqual([
    expect.stringContaining(message),
  ]);
});

test('a short form of something longer is fine', () => {
  expect(check(abbreviationsPlain)).toEqual([]);
});
