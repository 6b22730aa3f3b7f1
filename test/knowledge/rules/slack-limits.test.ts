import { expect, test } from 'vitest';
import { slackLimits } from '../../../src/knowledge/rules/slack-limits.ts';
import { check, role } from '../../helpers/knowledge.ts';

const long = `${'A '.repeat(38)}x`;

test('a title, alias or alternative title that fits no button is told', () => {
  const cook = role(long, `aliases: [b ${long}]`, `titles: [{ title: c ${long}, source: guild }]`);
  expect(check(slackLimits, { 'roles/cook.yaml': cook })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:1: .* 77 characters, a button or menu takes 75/),
    expect.stringMatching(/^roles\/cook\.yaml:4: /),
    expect.stringMatching(/^roles\/cook\.yaml:5: /),
  ]);
});

test('a comparison with more points than a table has rows is told', () => {
  const points = '  - { aspect: focus, sides: { cook: { text: Meals., source: guild } } }\n'.repeat(100);
  const text = `roles: [cook, baker]\nsummary: { text: They differ., source: guild }\npoints:\n${points}reviewed: { on: 2026-01-05, by: A }\n`;
  expect(check(slackLimits, { 'comparisons/cook-vs-baker.yaml': text })).toEqual([
    expect.stringMatching(/:3: 101 rows with the header, a table takes 100/),
  ]);
});

test('a section longer than a message is told', () => {
  const duties = Array.from({ length: 31 }, () => `  - { text: ${'y'.repeat(399)}, source: guild }`);
  expect(check(slackLimits, { 'roles/cook.yaml': role('Cook', 'duties:', ...duties) })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:4: "duties" has \d+ characters, a message takes 12000/),
  ]);
});

test('ordinary names are fine', () => {
  expect(check(slackLimits)).toEqual([]);
});
