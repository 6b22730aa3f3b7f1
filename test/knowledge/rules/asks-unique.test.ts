import { expect, test } from 'vitest';
import { asksUnique } from '../../../src/knowledge/rules/asks-unique.ts';
import { check, role } from '../../helpers/knowledge.ts';

const faq = (question: string, asks: string) =>
  `question: ${question}\nasks: [${asks}]\nanswer: [{ text: So., source: guild }]\nreviewed: { on: 2026-01-05, by: A }\n`;

test('a question that two FAQ entries answer is told, whatever its case and punctuation', () => {
  const found = check(asksUnique, { 'faq/zz.yaml': faq('Who washes up?', '"what are kitchen-ranks"') });
  expect(found).toEqual([
    expect.stringMatching(/^faq\/zz\.yaml:2: .* is also asked at .*kitchen-ranks\.yaml:1/),
  ]);
});

test('two claims of one role that are asked for by the same words are told', () => {
  const duties = [
    'duties:',
    '  - { text: A., source: guild, asks: [knives] }',
    '  - { text: B., source: guild, asks: [Knives] }',
  ];
  expect(check(asksUnique, { 'roles/cook.yaml': role('Cook', ...duties) })).toEqual([
    expect.stringMatching(/:6: "Knives"/),
  ]);
});

test('two roles may be asked the same', () => {
  const duty = 'duties: [{ text: A., source: guild, asks: [knives] }]';
  expect(
    check(asksUnique, { 'roles/cook.yaml': role('Cook', duty), 'roles/baker.yaml': role('Baker', duty) }),
  ).toEqual([]);
});
