import type { AnswerKind } from '../types.ts';
import type { Likelihoods } from './model.ts';

/** An answer that might be given, with what can be told of it before it is. */
export interface Proposed {
  readonly kind: AnswerKind;
  /** Kinds that it answers besides. */
  readonly also: readonly AnswerKind[];
  /** What the rules chose, rather than a kind that the likelihoods brought up. */
  readonly isChosen: boolean;
  /** What the rules chose in its place, or it itself; `none` where they declined. */
  readonly chosen: AnswerKind;
  /** How sure the rules were of what they chose, 0–1. */
  readonly confidence: number;
  /** By how much the best way to answer led the second, by the rules. */
  readonly lead: number;
  /** Share of the question that the claim accounts for on which the rules' choice rests; 0 without one. */
  readonly claim: number;
  /** What the cues say of its kind. */
  readonly cue: number;
  /** Weight of the words that nothing explains. */
  readonly leftover: number;
  /** Roles that the question names. */
  readonly roles: number;
  /** Which of several roles it leaves out: none, only such as are named in passing, or others. */
  readonly omits: 'none' | 'passing' | 'asked';
  /** It is about a role that is named in passing. */
  readonly tellsPassing: boolean;
  /** Roles are named by loose short forms only. */
  readonly isLoose: boolean;
  readonly hasTopic: boolean;
  /** The question names one of the figures that it tells. */
  readonly quotesFigure: boolean;
  /** Words of the question. */
  readonly words: number;
}

/** What tells right answers from wrong ones, each with its name. */
const SIGNS_BY_NAME = {
  always: () => 1,
  'likelihood of its kind': (_, { own }) => own,
  'likelihood of the best other kind': (_, { other }) => other,
  'likelihood that nothing answers': (_, { none }) => none,
  chosen: ({ isChosen }) => Number(isChosen),
  'chosen, confidence': ({ isChosen, confidence }) => Number(isChosen) * confidence,
  'chosen, claim': ({ isChosen, claim }) => Number(isChosen) * claim,
  'chosen, lead': ({ isChosen, lead }) => Number(isChosen) * lead,
  'in place of a decline': ({ isChosen, chosen }) => Number(!isChosen && chosen === 'none'),
  'in place of an answer, its confidence': ({ isChosen, chosen, confidence }) =>
    Number(!isChosen && chosen !== 'none') * confidence,
  cue: ({ cue }) => cue,
  leftover: ({ leftover }) => leftover,
  'no role': ({ roles }) => Number(roles === 0),
  'no role, likelihood of its kind': ({ roles }, { own }) => Number(roles === 0) * own,
  'several roles': ({ roles }) => Number(roles > 1),
  'several roles, likelihood of its kind': ({ roles }, { own }) => Number(roles > 1) * own,
  'leaves out a role': ({ omits }) => Number(omits === 'asked'),
  'leaves out a role named in passing': ({ omits }) => Number(omits === 'passing'),
  'tells of a role named in passing': ({ tellsPassing }) => Number(tellsPassing),
  'loose name': ({ isLoose }) => Number(isLoose),
  topic: ({ hasTopic }) => Number(hasTopic),
  'quotes a figure': ({ quotesFigure }) => Number(quotesFigure),
  length: ({ words }) => words / 20,
  comparison: ({ kind }) => Number(kind === 'comparison'),
  faq: ({ kind }) => Number(kind === 'faq'),
  'whole card': ({ kind }) => Number(kind === 'role'),
  pay: ({ kind }) => Number(kind === 'salary'),
} satisfies Record<string, (proposed: Proposed, odds: Odds) => number>;

/** Log-odds of kinds of answer. */
interface Odds {
  readonly own: number;
  readonly other: number;
  readonly none: number;
}

export const SIGNS = Object.keys(SIGNS_BY_NAME);
const READERS: readonly ((proposed: Proposed, odds: Odds) => number)[] = Object.values(SIGNS_BY_NAME);

/** The signs of one answer, in the order of `SIGNS`. */
export function signsOf(proposed: Proposed, likelihoods: Likelihoods): readonly number[] {
  let own = 0;
  let other = 0;
  for (const [kind, likelihood] of likelihoods)
    if (kind === proposed.kind || proposed.also.includes(kind)) own += likelihood;
    else if (likelihood > other) other = likelihood;
  const odds: Odds = {
    own: logOdds(own),
    other: logOdds(other),
    none: logOdds(likelihoods.get('none') ?? 0),
  };
  return READERS.map((sign) => sign(proposed, odds));
}

/**
 * How likely an answer is right, 0–1.
 *
 * @param weights One for each sign; `npm run train` learns them from questions that the rules had never seen.
 */
export function trustIn(signs: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)));
}

/** Nothing is surer than a thousand to one. */
function logOdds(likelihood: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, likelihood));
  return Math.log(bounded / (1 - bounded));
}
