import { expect, test } from 'vitest';
import { namesUnique } from '../../../src/knowledge/rules/names-unique.ts';
import { check, role } from '../../helpers/knowledge.ts';

test('an alias that is another role’s title is told, whatever its case and hyphens', () => {
  expect(
    check(namesUnique, { 'roles/pastry-cook.yaml': role('Pastry cook', 'aliases: [chef, BAKER]') }),
  ).toEqual([
    expect.stringMatching(/^roles\/pastry-cook\.yaml:4: "BAKER" is also a name of "baker"\. Keep it in one/),
  ]);
});

test('an alternative title counts as a name, unless it has a card of its own', () => {
  const titles = (link: string) => ({ 'roles/pastry-cook.yaml': role('Pastry cook', `titles: [${link}]`) });
  expect(check(namesUnique, titles('{ title: Baker, source: guild }'))).toHaveLength(1);
  expect(check(namesUnique, titles('{ title: Baker, role: baker, source: guild }'))).toEqual([]);
});

test('a name that is declared ambiguous for all its roles may stand in each', () => {
  const both = {
    'roles/cook.yaml': role('Cook', 'aliases: [chef]'),
    'roles/baker.yaml': role('Baker', 'aliases: [Chef]'),
  };
  expect(check(namesUnique, both)).toHaveLength(1);
  expect(check(namesUnique, { ...both, 'vocabulary/ambiguous.yaml': 'chef: [cook, baker]\n' })).toEqual([]);
});
