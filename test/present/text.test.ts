import { expect, test } from 'vitest';
import { answerText, figureText } from '../../src/present/text.ts';
import { ANSWERS, COMPARISON, figure, ROLE } from '../helpers/answers.ts';

test('a figure as text never lacks its role, statistic, date and source', () => {
  expect(figureText(figure({ caveat: 'Proxy' }))).toBe(
    'Technical lead: $100,469, median pay a year, place not stated — “Working as a technical lead”, publisher not named, January 2018, 8 years old (Proxy)',
  );
});

test.each(ANSWERS.map((answer) => [answer.kind, answer] as const))(
  '%s reads well in a terminal',
  (_, answer) => {
    expect(answerText(answer)).toMatchSnapshot();
  },
);

test('claims point at their sources, which are listed at the end', () => {
  expect(answerText(ROLE)).toContain('- Plans [2]');
  expect(answerText(ROLE)).toMatch(
    /\[2\] publisher not named · Working as a technical lead · 15 January 2018/,
  );
});

test('what a comparison does not know is a dash', () => {
  expect(answerText(COMPARISON)).toContain('  Technical lead: —');
});
