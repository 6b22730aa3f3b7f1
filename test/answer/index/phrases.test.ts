import { describe, expect, test } from 'vitest';
import { Phrases } from '../../../src/answer/index/phrases.ts';

const phrases = new Phrases<string>();
phrases.set(['tech', 'lead'], 'TL');
phrases.set(['tech', 'lead', 'engineer'], 'TLE');
phrases.set(['lead'], 'L');

const typed = (...words: string[]) => words.map((word) => [{ word, cost: 0 }]);
const found = (options: Parameters<typeof phrases.matches>[0], at = 0, mayCross?: (at: number) => boolean) =>
  phrases.matches(options, at, mayCross).map(({ value }) => value);

describe('phrases in a text', () => {
  test('are found where they begin, the longest first', () => {
    expect(found(typed('tech', 'lead', 'engineer'))).toEqual(['TLE', 'TL']);
    expect(found(typed('a', 'tech', 'lead'), 1)).toEqual(['TL']);
    expect(found(typed('a', 'tech', 'lead'))).toEqual([]);
  });

  test('do not reach across what may not be crossed', () => {
    expect(found(typed('tech', 'lead'), 0, () => false)).toEqual([]);
  });

  test('cost what the readings of their words cost, the cheapest first', () => {
    const options = [
      [
        { word: 'teck', cost: 0 },
        { word: 'tech', cost: 1 },
      ],
      [{ word: 'lead', cost: 1 }],
    ];
    expect(phrases.matches(options, 0)).toEqual([{ value: 'TL', length: 2, cost: 2 }]);
  });

  test('are told apart from their beginnings', () => {
    expect(phrases.get(['tech'])).toBeUndefined();
    expect(phrases.get(['tech', 'lead'])).toBe('TL');
  });
});
