import { describe, expect, test } from 'vitest';
import type { Labelled } from '../../bench/score.ts';
import { withTypos } from '../../bench/typos.ts';
import { edits } from '../../src/answer/text/spelling.ts';

const question = (q: string, part: Partial<Labelled> = {}): Labelled => ({
  id: q,
  q,
  kinds: ['salary'],
  roles: [],
  must: [],
  must_not: [],
  answerable: true,
  tags: [],
  ...part,
});
const plain = 'how much does a technical lead earn';

describe('questions with typos', () => {
  test('are the same ones for the same seed, others for another', () => {
    const twice = () => withTypos([question(plain)], 2, 7);
    expect(twice()).toEqual(twice());
    expect(withTypos([question(plain)], 2, 8)).not.toEqual(twice());
  });

  test('have at most as many slips as asked for, one a word, never in its first letter or in a short word', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const words = withTypos([question(plain)], 2, seed)[0]?.q.split(' ') ?? [];
      const slips = plain.split(' ').map((word, at) => edits(word, words[at] ?? '', 3));
      expect(Math.max(...slips)).toBeLessThanOrEqual(1);
      expect(slips.reduce((a, b) => a + b)).toBeLessThanOrEqual(2);
      expect(words.map((word) => word[0])).toEqual(plain.split(' ').map((word) => word[0]));
    }
  });

  test('leave out what is about typos already, has no answer, or has too few words', () => {
    const left = [
      question(plain, { tags: ['typo'] }),
      question(plain, { answerable: false }),
      question('TL pay?'),
    ];
    expect(withTypos(left, 1)).toEqual([]);
  });
});
