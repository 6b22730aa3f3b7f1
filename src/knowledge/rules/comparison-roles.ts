import { listed } from './names.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const comparisonRoles: Rule = {
  name: 'comparison-roles',
  description:
    'A comparison has two or three different roles; its points and differences speak of these and no others.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const entry of draft.comparisons.values()) {
      const { roles, points, differences } = entry.data;
      const others = (path: readonly PropertyKey[], role: string): void => {
        if (roles.includes(role)) return;
        report.problem(
          at(entry, path),
          `"${role}" is none of ${listed(roles)}. Correct it, or add it to "roles".`,
        );
      };
      if (new Set(roles).size < roles.length)
        report.problem(at(entry, ['roles']), 'a role stands twice. Remove one.');
      points.forEach(({ sides }, i) => {
        const ids = Object.keys(sides);
        if (ids.length === 0)
          report.problem(at(entry, ['points', i]), 'the point has no side. Say what each role does.');
        for (const id of ids) others(['points', i, 'sides', id], id);
      });
      differences.forEach(({ role, versus }, i) => {
        if (role === undefined)
          report.problem(
            at(entry, ['differences', i]),
            'the difference has no "role". Say whom it is about.',
          );
        else others(['differences', i, 'role'], role);
        if (versus !== undefined) others(['differences', i, 'versus'], versus);
        if (role !== undefined && role === versus) {
          report.problem(
            at(entry, ['differences', i]),
            '"role" and "versus" are the same. Name the other in one.',
          );
        }
      });
    }
  },
};
