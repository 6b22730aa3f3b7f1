import { declineAnswer } from '../compose/decline.ts';
import { opensQuestion } from '../read/clauses.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { leftoverOf } from './leftover.ts';
import type { Candidate } from './rank.ts';

/** Nothing says what is asked about the role, and yet something is: the whole card would be a guess. */
export function isGuess(
  best: Candidate | undefined,
  reading: Case['reading'],
  query: Case['query'],
): boolean {
  if (!best) return false;
  const { words, intents, cues, measures } = reading;
  // "average" may be that of anything
  const isMeasure = (at: number) =>
    measures.some((one) => isStatistic(one.sort) && one.at <= at && at < one.at + one.length);
  const isNamed = cues.some(
    ({ intent, strength, at }) => intent === best.kind && strength !== 'weak' && !at.every(isMeasure),
  );
  const holdsNone = WORDY.has(best.kind) || (best.kind === 'salary' && !isNamed);
  if (holdsNone && best.certainty < 3 && asksNumber(words)) return true;
  if (best.kind === 'employers' && words[0]?.word === 'how' && words[1]?.word === 'long') return true;
  if ((WORDY.has(best.kind) && asksDate(words)) || (LEARNT.has(best.kind) && asksShare(words))) return true;
  if (best.kind === 'role' && !best.hit && !isNamed && (opensQuestion(words[0]) || words[0]?.word === 'what'))
    return true;
  const asked = [...query.values()].reduce((sum, weight) => sum + weight, 0);
  if (best.kind === 'salary' && !isNamed && best.certainty < 3 && isOfElse(reading)) return true;
  if (best.kind !== 'role' || best.hit || (intents.get('role') ?? 0) >= THRESHOLDS.cue) return false;
  return asked >= THRESHOLDS.vague;
}

const isStatistic = (sort: string): boolean => sort === 'statistic' || sort === 'percentile';

/** "Average tenure of a tech lead": a statistic of something that is not pay. */
const isOfElse = ({ words, measures, mentions, index, cues }: Case['reading']): boolean =>
  measures.some(({ sort, at, length }) => {
    const next = at + length;
    return (
      isStatistic(sort) &&
      mentions.some((mention) => mention.at > next) &&
      !index.stop.has(words[next]?.word ?? '') &&
      !cues.some((cue) => cue.intent === 'salary' && cue.at.includes(next)) &&
      !measures.some((other) => other.at === next)
    );
  });

/** "How many", "how long", "when": only a number or a date answers. */
export const asksNumber = (words: Case['reading']['words']): boolean =>
  asksDate(words) ||
  words.some(({ word }, at) => word === 'how' && QUANTITIES.has(words[at + 1]?.word ?? ''));

const asksDate = ([first, second]: Case['reading']['words']): boolean =>
  (first?.word === 'when' && opensQuestion(second)) || (first?.word === 'what' && second?.word === 'time');

/** "Which share of tech leads holds a PhD?" */
const asksShare = (words: Case['reading']['words']): boolean =>
  words.some(({ word }, at) => SHARES.has(word) && words[at + 1]?.word === 'of');
const SHARES = new Set(['share', 'percentage', 'proportion', 'fraction', 'percent', 'majority', 'number']);
/** Kinds that hold no shares of people. */
const LEARNT: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['education', 'certification']);

/** Kinds whose claims hold no numbers: "how many meetings" is none of theirs. */
const WORDY: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'role',
  'responsibilities',
  'path',
  'titles',
  'related',
]);
export const isWordy = (kind: AnswerKind): boolean => WORDY.has(kind);
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
