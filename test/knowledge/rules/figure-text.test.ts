import { expect, test } from 'vitest';
import { figureText } from '../../../src/knowledge/rules/figure-text.ts';
import { check, role } from '../../helpers/knowledge.ts';

const figure =
  '{ statistic: median, value: 30000, currency: USD, period: year, region: US, asOf: "2025", source: guild }';
const claim = (text: string) => [
  `pay:`,
  `  figures: [${figure}]`,
  `  claims: [{ text: "${text}", source: guild }]`,
];

test.each(['$31,000', 'USD 31,000', '31,000 dollars', '$31k', '€31000', '$31 thousand'])(
  '%s in prose alone is told',
  (amount) => {
    expect(
      check(figureText, { 'roles/cook.yaml': role('Cook', ...claim(`Some get ${amount} a year.`)) }),
    ).toEqual([expect.stringContaining(`"${amount}" stands only in prose`)]);
  },
);

test.each(['$30,000', '30,000 USD', '$30k'])('%s that is also a figure is fine', (amount) => {
  expect(
    check(figureText, { 'roles/cook.yaml': role('Cook', ...claim(`The middle is ${amount} a year.`)) }),
  ).toEqual([]);
});

test('a FAQ may name an amount that is a figure of a role', () => {
  const faq = (text: string) =>
    `question: Why?\nanswer: [{ text: "${text}", source: guild }]\nreviewed: { on: 2026-01-05, by: A }\n`;
  const roles = { 'roles/cook.yaml': role('Cook', ...claim('Fine.')) };
  expect(check(figureText, { ...roles, 'faq/why.yaml': faq('A cook has $30,000.') })).toEqual([]);
  expect(check(figureText, { ...roles, 'faq/why.yaml': faq('A cook has $40,000.') })).toHaveLength(1);
});

test('an amount in the reason for an occupation has no source', () => {
  const why = 'occupation: { proxy: false, why: "Too few earn $30,000." }';
  expect(check(figureText, { 'roles/cook.yaml': role('Cook', why) })[0]).toContain('no source here');
});
