import { describe, expect, test } from 'vitest';
import { chooseFigures, isAmount, leading } from '../../../src/answer/compose/choose.ts';
import type { Wish } from '../../../src/answer/read/wish.ts';
import type { Figure } from '../../../src/knowledge/schema.ts';
import { VIEW } from '../../helpers/default-view.ts';

const figure = (part: Partial<Figure>): Figure => ({
  statistic: 'average',
  value: 100_000,
  currency: 'USD',
  period: 'year',
  region: 'US',
  asOf: '2022',
  source: 'indeed-technical-lead-2022',
  ...part,
});
const MEDIAN = figure({ statistic: 'median', value: 90_500, asOf: '2018-01', region: 'unstated' });
const AVERAGE = figure({ value: 111_169 });
const AUSTRALIAN = figure({ currency: 'AUD', region: 'AU', value: 125_000 });
const RETAIL = figure({ value: 109_487, industry: 'retail' });
const PROXY = figure({ value: 171_200, occupation: { title: 'Managers' } });
const ALL = [MEDIAN, AVERAGE, AUSTRALIAN, RETAIL];

const NO_WISH: Wish = { inflation: false, city: false, years: [], amounts: [] };
const choose = (wish: Partial<Wish>) => chooseFigures(ALL, { ...NO_WISH, ...wish }, VIEW);

describe('of a role’s figures', () => {
  test('those of the country asked for are chosen', () => {
    expect(choose({ region: 'AU', place: 'Australia' }).chosen).toEqual([AUSTRALIAN]);
  });

  test('a country that none is for is said to be missing', () => {
    expect(choose({ region: 'DE', place: 'Germany' }).missing.join()).toContain('Germany');
  });

  test('a city gets its country’s, which is said', () => {
    const { chosen, notes } = choose({ region: 'AU', place: 'Melbourne', city: true });
    expect(chosen).toEqual([AUSTRALIAN]);
    expect(notes.join()).toContain('Melbourne');
  });

  test('one in dollars without a stated place passes for the United States, and for nowhere else', () => {
    expect(choose({ region: 'US', place: 'United States' }).chosen).toContain(MEDIAN);
    expect(choose({ region: 'AU', place: 'Australia' }).chosen).not.toContain(MEDIAN);
  });

  test('the statistic asked for comes first; one that none has is said to be missing', () => {
    expect(choose({ statistic: 'median' }).chosen[0]).toBe(MEDIAN);
    expect(choose({ statistic: 'percentile' }).notes.join()).toContain('percentile');
  });

  test('those of the industry asked for are chosen; one that none is of is said', () => {
    expect(choose({ industry: 'retail' }).chosen).toEqual([RETAIL]);
    expect(choose({ industry: 'banking', industryTyped: 'banks' }).otherIndustry).toBe('banks');
  });

  test('the one of the year asked for comes first; a year that none is of is said', () => {
    expect(choose({ years: [2018] }).chosen[0]).toBe(MEDIAN);
    expect(choose({ years: [2030] }).notes.join()).toContain('2030');
  });

  test('the one quoted comes first', () => {
    const amounts = [{ value: 109_487, unit: 'money', rounded: false, at: 0 }] as const;
    expect(choose({ amounts }).chosen[0]).toBe(RETAIL);
  });

  test('a first line tells the role’s own before one that only stands in for it', () => {
    expect(leading([PROXY, MEDIAN], 1)).toEqual([MEDIAN]);
    expect(leading([PROXY], 1)).toEqual([PROXY]);
  });
});

describe('a quoted number is a figure’s', () => {
  test.each([
    ['as it is', 111_169, true],
    ['rounded', 111_000, true],
    ['of another', 109_487, false],
    ['far off', 120_000, false],
  ])('%s', (_, value, expected) => {
    expect(isAmount(AVERAGE, value)).toBe(expected);
  });
});
