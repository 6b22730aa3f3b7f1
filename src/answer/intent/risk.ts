import type { Answer } from '../types.ts';
import type { Likelihoods } from './model.ts';

/** What is looked at of an answer that is about to be given. */
export type Proposed = Pick<Answer, 'kind' | 'confidence' | 'roles'> & {
  /** Share of the question that the claim accounts for on which it rests; 0 without one. */
  readonly claim: number;
};

/** What tells right answers from wrong ones, each with its name. */
export const SIGNS = [
  'always',
  'likelihood of its kind',
  'confidence',
  'lead of the likeliest kind',
  'several roles',
  'comparison',
  'faq',
  'whole card',
  'length',
  'claim',
] as const;

/** Words of a question that count as one unit of length. */
const LENGTH = 20;

/** The signs of one answer, in the order of `SIGNS`. */
export function signsOf(
  { kind, confidence, roles, claim }: Proposed,
  likelihoods: Likelihoods,
  words: number,
): readonly number[] {
  const own = logOdds(likelihoods.get(kind) ?? 0);
  const best = logOdds(Math.max(...likelihoods.values()));
  return [
    1,
    own,
    confidence,
    best - own,
    Number(roles.length > 1),
    Number(kind === 'comparison'),
    Number(kind === 'faq'),
    Number(kind === 'role'),
    words / LENGTH,
    claim,
  ];
}

/**
 * How likely an answer is wrong, as log-odds: 0 is one in two, −1 about one in four.
 *
 * @param weights One for each sign; `npm run train` learns them from how new questions fared when they were first asked.
 */
export function riskOf(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);
}

/** Nothing is surer than a thousand to one. */
function logOdds(likelihood: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, likelihood));
  return Math.log(bounded / (1 - bounded));
}
