import { declineAnswer } from '../compose/decline.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { leftoverOf } from './leftover.ts';
import type { Candidate } from './rank.ts';

/** Nothing says what is asked about the role, and yet something is: the whole card would be a guess. */
export function isGuess(
  best: Candidate | undefined,
  { words, intents, cues }: Case['reading'],
  query: Case['query'],
): boolean {
  const isNamed = cues.some(({ intent, strength }) => intent === best?.kind && strength !== 'weak');
  if (
    asksCount(words) &&
    best &&
    (WORDY.has(best.kind) || (best.kind === 'salary' && !isNamed)) &&
    best.certainty < 3
  )
    return true;
  if (best?.kind !== 'role' || best.hit || (intents.get('role') ?? 0) >= THRESHOLDS.cue) return false;
  return [...query.values()].reduce((sum, weight) => sum + weight, 0) >= THRESHOLDS.vague;
}

/** "How many", "how long": only a number answers. */
export const asksCount = (words: Case['reading']['words']): boolean =>
  words.some(({ word }, at) => word === 'how' && QUANTITIES.has(words[at + 1]?.word ?? ''));

/** Kinds whose claims hold no numbers: "how many meetings" is none of theirs. */
const WORDY: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'role',
  'responsibilities',
  'path',
  'titles',
  'related',
]);
const QUANTITIES = new Set(['many', 'much', 'often', 'long', 'old', 'big', 'far', 'fast', 'tall', 'soon']);

/** The decline that offers what is known of the role. */
export function vague(one: Case, id: string): Decision {
  const leftover = leftoverOf(one.reading, one.terms, [{ type: 'role', id }], one.view);
  const reason = leftover.isListed ? 'topic' : 'vague';
  const answer = declineAnswer({ reason, unknown: leftover.words, roles: [id] }, one.view);
  return { answer, hits: [], leftover, why: 'what is asked about the role is not clear' };
}

const NAMES: Partial<Record<AnswerKind, string>> = {
  path: 'how to become one',
  ladder: 'positions above',
  titles: 'other titles',
  related: 'related careers',
  employers: 'who hires',
  certification: 'certifications',
};

/** The decline for a side of the role on which its file is silent. */
export function lacks(kind: AnswerKind, role: string, view: Case['view']): Answer {
  return declineAnswer({ reason: 'lacking', unknown: [NAMES[kind] ?? kind], roles: [role] }, view);
}
