import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edits, Spelling } from '../../../src/answer/text/spelling.ts';

const spelling = new Spelling(
  new Map([
    ['salary', 3],
    ['technical', 3],
    ['technician', 3],
    ['lead', 3],
    ['load', 0],
    ['pay', 3],
  ]),
);
const first = (word: string) => spelling.nearest(word)[0]?.word;

describe('a mistyped word', () => {
  test.each([
    ['a letter left out', 'salry', 'salary'],
    ['a letter too many', 'sallary', 'salary'],
    ['another letter', 'salery', 'salary'],
    ['two letters swapped', 'tehcnical', 'technical'],
    ['two slips in a long word', 'tecnicall', 'technical'],
  ])('is read as the known one: %s', (_, typed, meant) => {
    expect(first(typed)).toBe(meant);
  });

  test('is read as the likelier of two that are equally near', () => {
    expect(first('leod')).toBe('lead');
  });

  test('stays as it is when it is short, long past any word, a number, or near nothing', () => {
    for (const word of ['py', 'x'.repeat(25), 'salary1', 'zebra']) expect(spelling.nearest(word)).toEqual([]);
  });

  test('of up to seven letters may be one slip away, not two', () => {
    expect(spelling.nearest('slry')).toEqual([]);
  });
});

describe('the distance between two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  test('counts insertions, deletions, replacements and swaps as one each', () => {
    expect([
      edits('lead', 'leads', 2),
      edits('lead', 'led', 2),
      edits('lead', 'load', 2),
      edits('lead', 'laed', 2),
    ]).toEqual([1, 1, 1, 1]);
  });

  test('is the same both ways, nothing only between equals, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = edits(a, b, 10);
        expect(distance).toBe(edits(b, a, 10));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
