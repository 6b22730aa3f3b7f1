import { describe, expect, test } from 'vitest';
import { figureItem, figureSentence, whatOf, whenceOf } from '../../../src/answer/wording/figure.ts';
import type { Figure } from '../../../src/knowledge/schema.ts';
import { TODAY, VIEW } from '../../helpers/default-view.ts';

const MEDIAN: Figure = {
  statistic: 'median',
  value: 100_469,
  currency: 'USD',
  period: 'year',
  region: 'unstated',
  asOf: '2018-01',
  source: 'technical-lead-profile',
};
const item = (part: Partial<Figure> = {}) =>
  figureItem('technical-lead', { ...MEDIAN, ...part }, VIEW, TODAY);

describe('a figure on its way to a screen', () => {
  test('says number, statistic, period and place, source and date, and how old it is', () => {
    const sentence = figureSentence(item());
    for (const part of [
      '$100,469',
      'median',
      'a year',
      'place not stated',
      'publisher not named',
      'January 2018',
      '8 years old',
    ])
      expect(sentence).toContain(part);
  });

  test('of a recent year says nothing of its age', () => {
    expect(whenceOf(item({ asOf: '2026-01' }))).not.toContain('old');
  });

  test('without a date says so', () => {
    expect(whenceOf(item({ asOf: 'unstated' }))).toContain('date not stated');
  });

  test('counted for another occupation says that it is a proxy, and for whom', () => {
    const { caveat } = item({
      occupation: { title: 'Computer and information systems managers', code: '11-3021' },
    });
    expect(caveat).toMatch(/proxy/);
    expect(caveat).toContain('11-3021');
  });

  test('names the industry it is about', () => {
    expect(whatOf(item({ industry: 'retail' }))).toContain('retail industry');
  });

  test('that the source took from somebody else names both', () => {
    expect(whenceOf(item({ origin: 'Glassdoor' }))).toMatch(/Glassdoor, quoted by/);
  });
});

test('every figure of the shipped knowledge says its statistic, date and source', () => {
  for (const { id, pay, outlook, skills, employers } of VIEW.roles.values())
    for (const figure of [...pay.figures, ...outlook.figures, ...skills.shares, ...employers.counts]) {
      const item = figureItem(id, figure, VIEW, TODAY);
      expect(item.amount).toMatch(/\d/);
      expect(whatOf(item)).not.toBe('');
      expect(whenceOf(item)).toMatch(/\d{4}|date not stated/);
    }
});
