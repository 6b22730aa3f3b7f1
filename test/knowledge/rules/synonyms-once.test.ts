import { expect, test } from 'vitest';
import { synonymsOnce } from '../../../src/knowledge/rules/synonyms-once.ts';
import { check } from '../../helpers/knowledge.ts';

test('a word in two groups, or twice in one, is told', () => {
  expect(
    check(synonymsOnce, { 'vocabulary/synonyms.yaml': '- [pay, salary]\n- [wage, Salary, wage]\n' }),
  ).toEqual([
    expect.stringMatching(/^vocabulary\/synonyms\.yaml:2: "Salary" stands in the group of "pay" already/),
    expect.stringContaining('"wage" stands in the group of "wage" already'),
  ]);
});

test('groups without a word in common are fine', () => {
  expect(check(synonymsOnce)).toEqual([]);
});
