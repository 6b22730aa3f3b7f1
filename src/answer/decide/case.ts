import type { View } from '../../knowledge/library.ts';
import { declineAnswer } from '../compose/decline.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Likelihoods } from '../intent/model.ts';
import type { Reading } from '../read/reading.ts';
import type { Wish } from '../read/wish.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer } from '../types.ts';
import { type Leftover, leftoverOf, type Owner } from './leftover.ts';
import type { Prospect } from './prospects.ts';
import type { Candidate } from './rank.ts';
import type { Subjects } from './subjects.ts';
import type { Term } from './terms.ts';

/** A question under decision: what was read, and what it is about. */
export interface Case {
  readonly reading: Reading;
  readonly view: View;
  readonly today: string;
  readonly terms: readonly Term[];
  readonly query: ReadonlyMap<string, number>;
  /** Which figure is asked for; a follow-up keeps the place of the question before. */
  readonly wish: Wish;
  readonly subjects: Subjects;
}

/** An answer and how it came about. */
export interface Decision {
  readonly answer: Answer;
  readonly hits: readonly Hit[];
  readonly leftover: Leftover;
  readonly why: string;
  /** The kinds that were weighed against each other, the best first; none where one role wasn't what was asked about. */
  readonly candidates?: readonly Candidate[];
  /** Nothing else may be answered, whatever speaks for it: the question is about another occupation, a task, a person. */
  readonly isFinal?: boolean;
  /** What such questions ask for, where that was looked at. */
  readonly likelihoods?: Likelihoods;
  /** … and what might have been answered, each with how likely it is right. */
  readonly prospects?: readonly Prospect[];
}

/** An answer proposed, with what speaks for it. */
export interface Proposal {
  /** Entries whose words count as known. */
  readonly owners: readonly Owner[];
  /** The claim that it rests on, if one was found. */
  readonly hit?: Hit | undefined;
  /** 0–3: how surely the kind is known. */
  readonly certainty: number;
  /** Weight that may be left over, where less than usual is borne. */
  readonly most?: number;
  /** Nothing but a word of many uses says that this kind is asked for. */
  readonly isLoose?: boolean;
  /** What the kind was weighed against. */
  readonly candidates?: readonly Candidate[];
  readonly why: string;
  make(): Answer;
}

/** Takes a proposal if little enough of the question is left over, else declines and names what stood in the way. */
export function judge(
  { reading, view, subjects, terms }: Case,
  { owners, hit, certainty, most, candidates = [], isLoose = false, why, make }: Proposal,
): Decision {
  const leftover = leftoverOf(reading, terms, owners, view);
  const hits = hit ? [hit] : [];
  const decided = (answer: Answer, why: string): Decision => ({ answer, hits, leftover, why, candidates });
  const allowed =
    most ??
    (isLoose ? THRESHOLDS.leftoverLoose : THRESHOLDS.leftover) +
      Math.min(THRESHOLDS.longMessageMost, THRESHOLDS.longMessage * Math.max(0, reading.words.length - 12)) +
      (certainty >= 3 ? THRESHOLDS.leftoverStrongCue : 0) +
      (hit ? hit.coverage * THRESHOLDS.leftoverMatch : 0);
  const { modified } = leftover;
  if (modified && modified.weight >= THRESHOLDS.modifier) {
    const answer = declineAnswer(
      { reason: 'role', name: modified.name, unknown: [modified.modifier], roles: [] },
      view,
    );
    return { ...decided(answer, 'another occupation'), isFinal: true };
  }
  const bound = leftover.isListed ? Math.min(allowed, THRESHOLDS.listed) : allowed;
  if (leftover.total > bound) {
    const answer = declineAnswer({ reason: 'topic', unknown: leftover.words, roles: subjects.roles }, view);
    return decided(answer, 'too much left over');
  }
  const answer = make();
  if (answer.kind === 'none' || answer.kind === 'clarify') return decided(answer, why);
  const confidence = (1 - leftover.total / (allowed + 1)) * (0.6 + Math.min(certainty, 3) * 0.13);
  return decided({ ...answer, confidence: Math.round(confidence * 100) / 100 }, why);
}

/** The decline where nothing in the question can be answered. */
export const unclear = (view: View): Answer =>
  declineAnswer({ reason: 'unclear', unknown: [], roles: [] }, view);
