import { describe, expect, test } from 'vitest';
import { amountOf, money } from '../../../src/answer/wording/amount.ts';
import { ageInYears, readableDate } from '../../../src/answer/wording/date.ts';
import { inSentence, listOf, pluralOf } from '../../../src/answer/wording/names.ts';
import { regionName } from '../../../src/answer/wording/region.ts';
import type { Figure } from '../../../src/knowledge/schema.ts';
import { VIEW } from '../../helpers/default-view.ts';

const figure = (part: Partial<Figure>): Figure => ({
  statistic: 'average',
  period: 'year',
  region: 'US',
  asOf: '2022',
  source: 'indeed-technical-lead-2022',
  ...part,
});

describe('an amount', () => {
  test.each<[string, Partial<Figure>]>([
    ['$111,169', { value: 111_169, currency: 'USD' }],
    ['AUD 103,000–147,000', { low: 103_000, high: 147_000, currency: 'AUD' }],
    ['at least $239,200', { value: 239_200, currency: 'USD', atLeast: true }],
    ['1,000 jobs', { value: 1000, unit: 'jobs' }],
  ])('%s', (shown, part) => {
    expect(amountOf(figure(part))).toBe(shown);
  });

  test('of a percentage bears its sign, and a true minus', () => {
    expect(amountOf(figure({ value: 15.2, unit: 'percent' }))).toMatch(/^15\.2\s?%$/u);
    expect(amountOf(figure({ value: -6, unit: 'percent' }))).toMatch(/^−6\s?%$/u);
  });

  test('in a currency without a sign bears its code', () => {
    expect(money(1000, 'CHF')).toBe('CHF 1,000');
  });
});

describe('a date', () => {
  test.each([
    ['2018', '2018'],
    ['2018-01', 'January 2018'],
    ['2022-07-21', '21 July 2022'],
    ['unstated', 'date not stated'],
    [null, 'date not stated'],
  ])('%s reads as %s', (date, shown) => {
    expect(readableDate(date)).toBe(shown);
  });

  test('tells its age in whole years, and none where there is no date', () => {
    expect(ageInYears('2018-01', '2026-11-21')).toBe(8);
    expect(ageInYears('2025-12', '2026-11-21')).toBe(0);
    expect(ageInYears('2027', '2026-11-21')).toBe(0);
    expect(ageInYears('unstated', '2026-11-21')).toBeUndefined();
  });
});

describe('a name in a sentence', () => {
  test('keeps the capitals of abbreviations only', () => {
    expect(inSentence('Technical lead')).toBe('technical lead');
    expect(inSentence('IT technical lead')).toBe('IT technical lead');
  });

  test('has its own plural where it needs one', () => {
    expect(pluralOf('technical-lead', VIEW)).toBe('technical leads');
    expect(pluralOf('director-of-engineering', VIEW)).toBe('directors of engineering');
  });

  test('stands in a list with "and" before the last', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(listOf(['a', 'b'], 'or')).toBe('a or b');
  });
});

test('a country stands with its article where it has one', () => {
  expect(regionName('US', VIEW)).toBe('the United States');
  expect(regionName('AU', VIEW)).toBe('Australia');
});
