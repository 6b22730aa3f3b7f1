import { expect, test } from 'vitest';
import { roleExists } from '../../../src/knowledge/rules/role-exists.ts';
import { check, role } from '../../helpers/knowledge.ts';

test('a link, FAQ, topic or ambiguous name that leads to no role is told', () => {
  const found = check(roleExists, {
    'roles/cook.yaml': role('Cook', 'ladder: [{ title: Chef, role: chef, source: guild }]'),
    'faq/kitchen-ranks.yaml':
      'question: Which?\nroles: [waiter]\nanswer: [{ text: None., source: guild }]\nreviewed: { on: 2026-01-05, by: A }\n',
    'vocabulary/topics.yaml': 'kitchens: { names: [kitchens], roles: [potter] }\n',
    'vocabulary/ambiguous.yaml': 'kitchen person: [cook, brewer]\n',
  });
  expect(found).toEqual([
    expect.stringMatching(/^faq\/kitchen-ranks\.yaml:2: the role "waiter" is not known/),
    expect.stringMatching(/^roles\/cook\.yaml:4: the role "chef"/),
    expect.stringMatching(/^vocabulary\/ambiguous\.yaml:1: the role "brewer"/),
    expect.stringMatching(/^vocabulary\/topics\.yaml:1: the role "potter"/),
  ]);
});

test('a comparison of an unknown role is told', () => {
  expect(check(roleExists, { 'roles/baker.yaml': null }).join('\n')).toMatch(
    /cook-vs-baker\.yaml:1: the role "baker"/,
  );
});

test('a role whose file is broken still exists', () => {
  expect(check(roleExists, { 'roles/baker.yaml': 'title: Baker\n' })).toEqual([]);
});

test('known roles are fine', () => {
  expect(check(roleExists)).toEqual([]);
});
