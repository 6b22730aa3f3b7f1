import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../locate.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { figuresOf, linksOf, type Telling, tellingEntries } from './walk.ts';

export const roleExists: Rule = {
  name: 'role-exists',
  description:
    'Each role id that a comparison, FAQ, link, figure or the vocabulary mentions has its file in roles/.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const { entry, role, path } of mentions(draft)) {
      if (draft.ids.roles.has(role)) continue;
      report.problem(
        at(entry, path),
        `the role "${role}" is not known. Check its spelling, or add roles/${role}.yaml.`,
      );
    }
  },
};

interface Mention {
  readonly entry: Entry<unknown>;
  readonly role: string;
  readonly path: Path;
}

function mentions(draft: Draft): Mention[] {
  const listed = (entry: Entry<unknown>, roles: readonly string[], path: Path): Mention[] =>
    roles.map((role, i) => ({ entry, role, path: [...path, i] }));
  const { ambiguous, likely, topics } = draft.vocabulary;
  return [
    ...tellingEntries(draft).flatMap(nested),
    ...[...draft.comparisons.values(), ...draft.faq.values()].flatMap((entry) =>
      listed(entry, entry.data.roles, ['roles']),
    ),
    ...(ambiguous
      ? Object.entries(ambiguous.data).flatMap(([key, roles]) => listed(ambiguous, roles, [key]))
      : []),
    ...(likely
      ? Object.entries(likely.data).map(([key, role]) => ({ entry: likely, role, path: [key] }))
      : []),
    ...(topics
      ? Object.entries(topics.data).flatMap(([key, topic]) => listed(topics, topic.roles, [key, 'roles']))
      : []),
  ];
}

/** Roles that the links and figures of an entry name. */
function nested(entry: Entry<Telling>): Mention[] {
  const links = linksOf(entry.data).map(({ value, path }) => ({ role: value.role, path: [...path, 'role'] }));
  const figures = figuresOf(entry.data).flatMap(({ value, path }) => [
    { role: value.role, path: [...path, 'role'] },
    { role: value.versus, path: [...path, 'versus'] },
  ]);
  return [...links, ...figures].flatMap(({ role, path }) =>
    role === undefined ? [] : [{ entry, role, path }],
  );
}
