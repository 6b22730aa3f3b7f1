import { describe, expect, test } from 'vitest';
import { read } from '../../../src/answer/read/reading.ts';
import { VIEW } from '../../helpers/default-view.ts';

const amounts = (question: string) => read(question, VIEW).amounts.map(({ value, unit }) => [value, unit]);

describe('a number in a question', () => {
  test.each([
    ['is it $100,469', 100_469, 'money'],
    ['is it 100469', 100_469, 'money'],
    ['about 105k', 105_000, 'money'],
    ['about 105 k', 105_000, 'money'],
    ['ninety? no, 90 grand', 90_000, 'money'],
    ['the 9.1% one', 9.1, 'percent'],
    ['the 12 percent', 12, 'percent'],
    ['the 12 per cent', 12, 'percent'],
    ['35 hours', 35, 'plain'],
  ])('%s is %d (%s)', (question, value, unit) => {
    expect(amounts(question)).toEqual([[value, unit]]);
  });

  test('takes its unit from the end of a range', () => {
    expect(amounts('is it 80 to 150 thousand dollars')).toEqual([
      [80_000, 'money'],
      [150_000, 'money'],
    ]);
  });

  test('is a year rather than an amount where it looks like one', () => {
    const { years, amounts: none } = read('tech lead pay in 2018', VIEW);
    expect(years.map(({ year }) => year)).toEqual([2018]);
    expect(none).toEqual([]);
  });
});
