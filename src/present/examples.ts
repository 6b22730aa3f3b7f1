import { inSentence, withArticle } from '../answer/wording/names.ts';
import type { Library } from '../knowledge/library.ts';
import type { Command } from './commands.ts';

/** Questions to try, each certain to have an answer in the library at hand. */
export interface Example {
  readonly label: string;
  readonly question: string;
}

type Known = Pick<Library, 'roles' | 'comparisons'>;
type Role = Library['roles'] extends ReadonlyMap<string, infer R> ? R : never;

/** Examples of one kind: as many as fit in a row. */
const MOST = 3;

/** The better a role is covered, the better it shows what Rolecall can do. */
function coverage(role: Role): number {
  return role.pay.figures.length * 3 + role.outlook.figures.length + role.duties.length + role.path.length;
}

function byCoverage({ roles }: Known): Role[] {
  return [...roles.values()].sort((a, b) => coverage(b) - coverage(a) || a.id.localeCompare(b.id));
}

const cards = (library: Known): Example[] =>
  byCoverage(library).map(({ title }) => ({ label: title, question: `/role ${inSentence(title)}` }));

const salaries = (library: Known): Example[] =>
  byCoverage(library)
    .filter(({ pay }) => pay.figures.length > 0)
    .map(({ title }) => ({
      label: `Salary of ${withArticle(title)}`,
      question: `/salary ${inSentence(title)}`,
    }));

/** Comparisons that somebody wrote: those with the best covered role, which stands first in them; then by what they hold. */
function comparisons(library: Known): Example[] {
  const rank = byCoverage(library).map(({ id }) => id);
  const place = (id: string | undefined) => rank.indexOf(id ?? '');
  return [...library.comparisons.values()]
    .map(({ roles, points }) => ({
      roles: roles.filter((id) => library.roles.has(id)).sort((a, b) => place(a) - place(b)),
      points,
    }))
    .filter(({ roles }) => roles.length > 1)
    .sort((a, b) => place(a.roles[0]) - place(b.roles[0]) || b.points.length - a.points.length)
    .map(({ roles }) => {
      const [first = '', ...others] = roles.map((id) => library.roles.get(id)?.title ?? id);
      const label = [first, ...others.map(inSentence)].join(' vs ');
      return { label, question: `/compare ${inSentence(label)}` };
    });
}

/**
 * Three questions worth trying first: a role, a comparison, a salary.
 *
 * @returns Fewer where the library has less; none for an empty one.
 */
export function examplesFrom(library: Known): Example[] {
  return [cards, comparisons, salaries].flatMap((kind) => kind(library).slice(0, 1));
}

/** Questions in plain words, as a person would ask them. */
export function questionsFrom(library: Known): string[] {
  const [best] = byCoverage(library);
  if (!best) return [];
  const one = withArticle(best.title);
  const [pair] = comparisons(library);
  return [
    ...(pair ? [pair.label] : []),
    ...(best.pay.figures.length > 0 ? [`What does ${one} earn?`] : []),
    ...(best.path.length > 0 ? [`How do I become ${one}?`] : []),
    ...(best.duties.length > 0 ? [`What does ${one} do?`] : []),
  ].slice(0, MOST);
}

/** Questions that show what one command is for. */
export function examplesOf(command: Command, library: Known): Example[] {
  switch (command) {
    case 'role':
      return cards(library).slice(0, MOST);
    case 'salary':
      return salaries(library).slice(0, MOST);
    case 'compare':
      return comparisons(library).slice(0, MOST);
    case 'career':
      return questionsFrom(library).map((question) => ({ label: question, question }));
  }
}
