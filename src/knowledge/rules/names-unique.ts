import type { Entry } from '../draft.ts';
import type { Path } from '../locate.ts';
import type { Role } from '../schema.ts';
import { listed, sameName } from './names.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

interface Use {
  readonly entry: Entry<Role>;
  readonly name: string;
  readonly path: Path;
}

export const namesUnique: Rule = {
  name: 'names-unique',
  description:
    'A title, alias or alternative title means one role, or vocabulary/ambiguous.yaml lists the roles that it may mean.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    const ambiguous = new Map<string, readonly string[]>();
    for (const [name, roles] of Object.entries(draft.vocabulary.ambiguous?.data ?? {})) {
      ambiguous.set(sameName(name), roles);
    }
    const uses = new Map<string, Use[]>();
    for (const entry of draft.roles.values()) {
      for (const use of namesOf(entry)) {
        const key = sameName(use.name);
        uses.set(key, [...(uses.get(key) ?? []), use]);
      }
    }
    for (const [key, found] of uses) {
      const roles = [...new Set(found.map(({ entry }) => entry.id))];
      if (roles.length < 2) continue;
      const declared = ambiguous.get(key) ?? [];
      if (roles.every((role) => declared.includes(role))) continue;
      for (const { entry, name, path } of found.filter((use) => use.entry.id !== roles[0])) {
        const others = listed(roles.filter((role) => role !== entry.id));
        report.problem(
          at(entry, path),
          `"${name}" is also a name of ${others}. Keep it in one, or list all in vocabulary/ambiguous.yaml.`,
        );
      }
    }
  },
};

/** Title, aliases, and those alternative titles that have no card of their own. */
function namesOf(entry: Entry<Role>): Use[] {
  const { title, aliases, titles } = entry.data;
  return [
    { entry, name: title, path: ['title'] },
    ...aliases.map((name, i) => ({ entry, name, path: ['aliases', i] })),
    ...titles
      .map((link, i) => ({ entry, name: link.title, path: ['titles', i], role: link.role }))
      .filter(({ role }) => role === undefined || role === entry.id),
  ];
}
