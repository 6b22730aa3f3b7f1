import type { Library } from '../knowledge/library.ts';

/** Questions to try, each certain to have an answer in the library at hand. */
export interface Example {
  readonly label: string;
  readonly question: string;
}

type Role = Library['roles'] extends ReadonlyMap<string, infer R> ? R : never;

/** The better a role is covered, the better it shows what Rolecall can do. */
function coverage(role: Role): number {
  return role.pay.figures.length * 3 + role.outlook.figures.length + role.duties.length + role.path.length;
}

/**
 * Three questions worth trying first: a role, a comparison, a salary.
 *
 * @returns Fewer where the library has less; none for an empty one.
 */
export function examplesFrom(library: Pick<Library, 'roles' | 'comparisons'>): Example[] {
  const [best] = [...library.roles.values()].sort(
    (a, b) => coverage(b) - coverage(a) || a.id.localeCompare(b.id),
  );
  if (!best) return [];
  const title = best.title.toLowerCase();
  const pair = [...library.comparisons.values()].find(({ roles }) => roles.includes(best.id));
  const others = (pair?.roles ?? [])
    .filter((id) => id !== best.id)
    .map((id) => library.roles.get(id)?.title.toLowerCase());
  const rest = others
    .filter((name) => name !== undefined)
    .map((name) => ` vs ${name}`)
    .join('');
  return [
    { label: best.title, question: `/role ${title}` },
    ...(rest === '' ? [] : [{ label: `${best.title}${rest}`, question: `/compare ${title}${rest}` }]),
    ...(best.pay.figures.length === 0
      ? []
      : [{ label: `Salary of a ${title}`, question: `/salary ${title}` }]),
  ];
}
