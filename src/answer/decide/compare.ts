import { OURS } from '../../limits.ts';
import { comparisonAnswer, findComparison } from '../compose/comparison.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { type Case, type Decision, judge } from './case.ts';
import type { Owner } from './leftover.ts';

/**
 * The question's roles side by side, the point that was asked about first.
 *
 * @param most Weight that may be left over, where not the usual.
 */
export function compare(one: Case, most?: number): Decision {
  const { reading, view, subjects, query } = one;
  const ids = subjects.roles.slice(0, OURS.comparedRoles);
  const [top] = [...reading.intents].find(([intent]) => intent !== 'comparison' && intent !== 'role') ?? [];
  const written = findComparison(ids, view);
  const owners: Owner[] = ids.map((id) => ({ type: 'role', id }));
  if (written) owners.push({ type: 'comparison', id: written.id });
  const hits = reading.index.retrieval
    .search(query, ({ owner }) => owner.type === 'comparison' && owner.id === written?.id)
    .filter(({ coverage, matched }) => matched > 0 && coverage >= THRESHOLDS.claimCoverage);
  const about = top === 'salary' ? 'pay' : top === 'education' ? 'education' : undefined;
  const roles = ids.flatMap((id) => view.roles.get(id) ?? []);
  return judge(one, {
    owners,
    hit: hits[0],
    certainty: 3,
    ...(most !== undefined && { most }),
    why: written ? `comparison ${written.id}` : 'composed comparison',
    make: () => comparisonAnswer({ roles, hits, about, wish: one.wish, view, today: one.today }),
  });
}
