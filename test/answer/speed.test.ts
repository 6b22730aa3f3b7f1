import { describe, expect, test } from 'vitest';
import { OURS } from '../../src/limits.ts';
import { ask } from '../helpers/default-view.ts';
import { QUESTIONS } from './questions.ts';

/** What one answer may take at most, and how much slower than that a busy machine may make it. */
const MOST_MS = 20;
const BUSY = 5;

/** Milliseconds of one call: the best of three, since others use the machine too. */
function fastest(call: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const fill = (piece: string, length: number = OURS.question): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts of any length that are hard on expressions which look ahead or go back. */
const HARD: readonly (readonly [what: string, piece: string])[] = [
  ['angle brackets', '<'],
  ['opened mentions', '<@U1 '],
  ['opened scripts', '<script>'],
  ['links', '<https://a.example|b>'],
  ['entities', '&amp;lt;'],
  ['colons', ':a'],
  ['decoration', '*_~`'],
  ['blanks', ' \t'],
  ['apostrophes', "n't'"],
  ['digits', '1,1.'],
  ['one letter', 'a'],
  ['one word', 'lead '],
  ['a role again and again', 'tech lead '],
  ['two names that overlap', 'technical lead technician team lead '],
  ['commas', 'a,b;'],
  ['slipped words', 'tehcnical leda salry '],
  ['unknown words', 'zzyzxq qwrtpl xkcdvb '],
  ['short forms with signs', 'w/o c# & '],
  ['compatibility letters', 'ﷺ'],
  ['accents on one letter', 'e\u0301\u0301'],
  ['emoji', '👩🏽‍💻'],
];

describe(`no question takes over ${MOST_MS} ms (× ${BUSY} on a busy machine)`, { retry: 3 }, () => {
  test('of those that people type', () => {
    for (const { q } of QUESTIONS) ask(q);
    for (const { q } of QUESTIONS) expect(fastest(() => ask(q))).toBeLessThan(MOST_MS * BUSY);
  });

  test.each(HARD)('made of %s, as long as may be', (_, piece) => {
    const text = fill(piece);
    expect(fastest(() => ask(text))).toBeLessThan(MOST_MS * BUSY);
    expect(fastest(() => ask(`tech lead salary ${text}`.slice(0, OURS.question)))).toBeLessThan(
      MOST_MS * BUSY,
    );
  });
});

describe('twice the length takes about twice the time', { retry: 3 }, () => {
  test.each(HARD)('%s', (_, piece) => {
    const [half, whole] = [fill(piece, OURS.question / 2), fill(piece)];
    ask(whole);
    // four times would be quadratic; a millisecond is added to both, below which the machine's noise is all
    const ratio = (1 + fastest(() => ask(whole))) / (1 + fastest(() => ask(half)));
    expect(ratio).toBeLessThan(3.5);
  });
});
