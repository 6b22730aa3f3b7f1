import type { Hit } from '../index/retrieval.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Case } from './case.ts';
import { entriesOf } from './topics.ts';

/** Every claim about the role that shares a word with the question, the best first. */
export function claimsAbout({ reading, query }: Case, id: string, topical: ReadonlySet<string>): Hit[] {
  return reading.index.retrieval.search(
    query,
    ({ owner, roles, section }) => {
      if (owner.type === 'role') return owner.id === id;
      if (owner.type === 'comparison') return roles.includes(id) && section !== 'comparison';
      return topical.has(owner.id) || roles.includes(id);
    },
    24,
  );
}

/** Those of them that fit well enough to answer. */
export function fittingClaims(one: Case, id: string, topical: ReadonlySet<string>): Hit[] {
  const bound = entriesOf(one.view);
  return claimsAbout(one, id, topical).filter(({ coverage, matched, whole, passage }) => {
    const { type, id: entry } = passage.owner;
    if (type === 'role' || topical.has(entry))
      return (
        matched > 0 &&
        coverage >= (matched > 1 || whole ? THRESHOLDS.claimCoverage : THRESHOLDS.singleTermCoverage)
      );
    const least = bound.has(entry) ? THRESHOLDS.lonelyCoverage : THRESHOLDS.claimCoverage;
    return matched > (whole ? 0 : 1) && coverage >= least;
  });
}
