import { describe, expect, test } from 'vitest';
import { singular, tokenize } from '../../../src/answer/text/tokens.ts';

const words = (text: string, abbreviations: Record<string, string> = {}) =>
  tokenize(text, abbreviations).map(({ word }) => word);

describe('the singular of a noun', () => {
  test.each([
    ['leads', 'lead'],
    ['technologies', 'technology'],
    ['bosses', 'boss'],
    ['coaches', 'coach'],
    ['people', 'person'],
    ['business', 'business'],
    ['analysis', 'analysis'],
    ['status', 'status'],
    ['is', 'is'],
  ])('%s → %s', (many, one) => {
    expect(singular(many)).toBe(one);
  });
});

describe('a text cut into words', () => {
  test('is lower case, without signs and possessive endings', () => {
    expect(words("The Tech Lead's pay?!")).toEqual(['the', 'tech', 'lead', 'pay']);
  });

  test('has abbreviations spelled out, into several words where they stand for several', () => {
    expect(words('sr dev w/o degree', { sr: 'senior', 'w/o': 'without any' })).toEqual([
      'senior',
      'dev',
      'without',
      'any',
      'degree',
    ]);
  });

  test('keeps sums of money and percentages whole', () => {
    expect(words('$100,469 or 9.1% or 100k')).toEqual(['$', '100,469', 'or', '9.1%', 'or', '100k']);
  });

  test('tells "not" from a contraction', () => {
    expect(words("doesn't")).toEqual(['does', 'not']);
  });

  test('knows which sentence a word stands in, and where a pause was made', () => {
    const [hello, what, now] = tokenize('Hello. What, now', {});
    expect(hello?.clause).not.toBe(what?.clause);
    expect(what?.breakBefore).toBe(true);
    expect(now?.breakBefore).toBe(true);
  });

  test('is not led astray by names that every object has', () => {
    expect(words('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'tostring']);
  });
});
