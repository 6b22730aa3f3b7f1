import { expect, test } from 'vitest';
import { comparisonRoles } from '../../../src/knowledge/rules/comparison-roles.ts';
import { check } from '../../helpers/knowledge.ts';

const comparison = (roles: string, rest: string) => ({
  'comparisons/cook-vs-baker.yaml': `roles: ${roles}
summary: { text: They differ., source: guild }
${rest}
reviewed: { on: 2026-01-05, by: A curator }
`,
});
const point = 'points: [{ aspect: focus, sides: { cook: { text: Meals., source: guild } } }]';
const difference = (between: string) =>
  `${point}\ndifferences: [{ statistic: difference, value: 3, unit: percent, period: unstated, region: US, asOf: "2025", source: guild, ${between} }]`;

test('a side of a role that is not compared is told', () => {
  const found = check(comparisonRoles, comparison('[baker, waiter]', point));
  expect(found).toEqual([expect.stringMatching(/:3: "cook" is none of "baker" and "waiter"/)]);
});

test('a role compared with itself, and a point without a side, are told', () => {
  expect(
    check(comparisonRoles, comparison('[cook, cook]', 'points: [{ aspect: focus, sides: {} }]')),
  ).toEqual([
    expect.stringContaining('a role stands twice'),
    expect.stringContaining('the point has no side'),
  ]);
});

test('a difference must be between the two roles', () => {
  expect(check(comparisonRoles, comparison('[cook, baker]', difference('versus: baker')))[0]).toContain(
    'no "role"',
  );
  expect(
    check(comparisonRoles, comparison('[cook, baker]', difference('role: cook, versus: waiter')))[0],
  ).toContain('"waiter"');
  expect(
    check(comparisonRoles, comparison('[cook, baker]', difference('role: cook, versus: cook')))[0],
  ).toContain('the same');
  expect(
    check(comparisonRoles, comparison('[cook, baker]', difference('role: cook, versus: baker'))),
  ).toEqual([]);
});
