import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_KINDS } from '../../src/answer/types.ts';
import { OURS } from '../../src/limits.ts';
import { answerText } from '../../src/present/text.ts';
import { ask } from '../helpers/default-view.ts';
import { QUESTIONS } from './questions.ts';

/** Every answer can be drawn, has something to say, and names its sources where it states facts. */
function expectSound(question: string): void {
  const answer = ask(question);
  expect(ANSWER_KINDS).toContain(answer.kind);
  expect(answer.lead.text).not.toBe('');
  expect(answerText(answer)).not.toBe('');
  if (['none', 'clarify', 'help'].includes(answer.kind)) expect(answer.suggestions).not.toEqual([]);
  else expect(answer.sources).not.toEqual([]);
}

const PIECES = [
  ...QUESTIONS.flatMap(({ q }) => q.split(' ')),
  ...['*', '`', '<@U1>', '<!channel>', '&amp;', '/role', '/compare', 'vs', '$', '%', '100k', '2026', '--'],
  ...[
    '\u202e',
    '🤷🏽',
    'é',
    '汉字',
    'ﬁ',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
    'İ',
    "n't",
  ],
];

describe('whatever is typed, it answers', () => {
  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(text)),
      { numRuns: 300 },
    );
  });

  test('known words in any order, with signs and names of JavaScript between them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) =>
        expectSound(pieces.join(' ')),
      ),
      { numRuns: 600 },
    );
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['only marks', '?!…'],
    ['only a mention', '<@U123>'],
    ['one emoji', '🎉'],
    ['a number', '100469'],
    ['another script', '技術主管的薪水是多少'],
    ['markup left open', '<<<<@!#|>*_~`&lt;'],
    ['as long as may be', 'tech lead salary '.repeat(OURS.question).slice(0, OURS.question)],
    ['longer than may be', 'x'.repeat(OURS.question + 1)],
    ['a name of JavaScript', 'constructor __proto__ toString valueOf hasOwnProperty'],
  ])('%s', (_, text) => {
    expectSound(text);
  });
});
