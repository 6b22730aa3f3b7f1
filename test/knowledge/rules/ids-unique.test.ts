import { expect, test } from 'vitest';
import { idsUnique } from '../../../src/knowledge/rules/ids-unique.ts';
import { check } from '../../helpers/knowledge.ts';

const pair = (roles: string) => `roles: ${roles}
summary: { text: They differ., source: guild }
points: [{ aspect: focus, sides: { cook: { text: Meals., source: guild } } }]
reviewed: { on: 2026-01-05, by: A curator }
`;

test('a pair that is compared in two files, in either order, is told', () => {
  expect(check(idsUnique, { 'comparisons/zz.yaml': pair('[baker, cook]') })).toEqual([
    expect.stringMatching(/^comparisons\/zz\.yaml:1: .*cook-vs-baker\.yaml compares the same roles/),
  ]);
});

test('a FAQ and a comparison with one id are told', () => {
  const faq =
    'question: Which?\nanswer: [{ text: Both., source: guild }]\nreviewed: { on: 2026-01-05, by: A }\n';
  expect(check(idsUnique, { 'faq/cook-vs-baker.yaml': faq })).toEqual([
    expect.stringMatching(/^faq\/.* the same id/),
  ]);
});

test('different pairs are fine', () => {
  expect(check(idsUnique)).toEqual([]);
});
