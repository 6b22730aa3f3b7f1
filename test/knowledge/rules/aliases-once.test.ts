import { expect, test } from 'vitest';
import { aliasesOnce } from '../../../src/knowledge/rules/aliases-once.ts';
import { check, role } from '../../helpers/knowledge.ts';

const flow = role('Cook', 'aliases: [Chef, kitchen hand, chef, COOK]');
const block = role(
  'Cook',
  'aliases:',
  '  - Chef # the usual word',
  '  - kitchen hand',
  '  - chef',
  '  - COOK',
);

test('an alias that stands twice, or repeats the title, is told at its line', () => {
  expect(check(aliasesOnce, { 'roles/cook.yaml': block })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:7: "chef" stands here already/),
    expect.stringMatching(/^roles\/cook\.yaml:8: "COOK" stands here already/),
  ]);
});

test('it is mended in both ways of writing lists, comments kept', () => {
  expect(aliasesOnce.fix?.(flow)).toBe(role('Cook', 'aliases: [Chef, kitchen hand]'));
  expect(aliasesOnce.fix?.(block)).toBe(
    role('Cook', 'aliases:', '  - Chef # the usual word', '  - kitchen hand'),
  );
  expect(aliasesOnce.fix?.(role('Cook', 'aliases: [cook, chef]'))).toBe(role('Cook', 'aliases: [chef]'));
  expect(aliasesOnce.fix?.(role('Cook', 'aliases: [Cook]'))).toBe(role('Cook', 'aliases: []'));
});

test('text that is no role, or no YAML, is left as it is', () => {
  for (const text of ['[', '- a\n- a\n', 'aliases: [a, a]\n', 'title: 3\naliases: [a, a]\n']) {
    expect(aliasesOnce.fix?.(text)).toBe(text);
  }
});

test('different aliases are fine', () => {
  expect(check(aliasesOnce, { 'roles/cook.yaml': role('Cook', 'aliases: [chef]') })).toEqual([]);
});
