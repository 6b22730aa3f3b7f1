import { expect, test } from 'vitest';
import { sourceExists } from '../../../src/knowledge/rules/source-exists.ts';
import { check, role } from '../../helpers/knowledge.ts';

test('a claim, figure or link with an unknown source is told at its line', () => {
  const cook = role(
    'Cook',
    'duties:',
    '  - text: Cooks.',
    '    source: gild',
    'ladder: [{ title: Chef, source: none }]',
  );
  expect(check(sourceExists, { 'roles/cook.yaml': cook })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:6: the source "gild" is not known.*sources\/gild\.yaml/),
    expect.stringMatching(/^roles\/cook\.yaml:7: the source "none"/),
  ]);
});

test('a source whose own file is broken is not reported as missing', () => {
  expect(check(sourceExists, { 'sources/guild.yaml': 'kind: nonsense\n' })).toEqual([]);
});

test('known sources are fine', () => {
  expect(check(sourceExists)).toEqual([]);
});
