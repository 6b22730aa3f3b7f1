import { describe, expect, test } from 'vitest';
import { read } from '../../../src/answer/read/reading.ts';
import { type Wish, wishOf } from '../../../src/answer/read/wish.ts';
import { VIEW } from '../../helpers/default-view.ts';

const wish = (question: string) => wishOf(read(question, VIEW));

describe('which figure is meant', () => {
  test.each<[string, Partial<Wish>]>([
    ['median tech lead pay', { statistic: 'median' }],
    ['what does a tech lead make on average', { statistic: 'average' }],
    ['tech lead pay per hour', { period: 'hour' }],
    ['what does a tech lead make a month', { period: 'month' }],
    ['tech lead pay in euros', { currency: 'EUR' }],
    ["tech lead pay in today's money", { inflation: true }],
    ['lead technician pay in retail', { industry: 'retail', industryTyped: 'retail' }],
    ['tech lead pay in Australia', { region: 'AU', place: 'Australia', city: false }],
    ['tech lead pay in Melbourne', { region: 'AU', place: 'Melbourne', city: true }],
    ['tech lead pay 2018', { years: [2018] }],
  ])('%s', (question, part) => {
    expect(wish(question)).toMatchObject(part);
  });

  test('the name of a role says nothing about it: a technical lead is no wish for the technology industry', () => {
    expect(wish('technology lead pay').industry).toBeUndefined();
  });

  test('"in" alone is not India', () => {
    expect(wish('who works in a tech lead job').region).toBeUndefined();
  });
});
