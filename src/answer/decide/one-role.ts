import { outlookAnswer } from '../compose/outlook.ts';
import { payAnswer } from '../compose/pay.ts';
import { roleAnswer } from '../compose/role.ts';
import { isSectionKind, sectionAnswer } from '../compose/section.ts';
import type { Subject } from '../compose/subject.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Reading } from '../read/reading.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';

/** What is asked about one role, and how sure that is. */
export interface Asked {
  readonly kind: AnswerKind;
  /** 0 where only the name was given, 3 for a word that names the kind. */
  readonly certainty: number;
  readonly hit?: Hit;
}

const ROLE_KINDS = new Set<string>([
  'salary',
  'outlook',
  'education',
  'certification',
  'skills',
  'responsibilities',
  'path',
  'ladder',
  'titles',
  'related',
  'employers',
  'role',
]);

/** Whether a cue's name is a kind of answer about one role. */
export const isRoleKind = (intent: string): intent is AnswerKind => ROLE_KINDS.has(intent);

/** Chooses the kind by the cues, or by the claim that matches best where the cues say little. */
export function askedOf(
  reading: Reading,
  hits: readonly Hit[],
  known: readonly string[] = [...ROLE_KINDS],
): Asked {
  if (reading.command === 'salary') return { kind: 'salary', certainty: 3 };
  if (reading.command === 'role' && !hits.some(({ coverage }) => coverage >= THRESHOLDS.claimCoverage))
    return { kind: 'role', certainty: 3 };
  const [kind, certainty] = kindByCues(reading, known);
  const good = hits.filter(({ coverage, matched }) => matched > 0 && coverage >= THRESHOLDS.claimCoverage);
  const same = good.find(({ passage }) => passage.kind === kind);
  const [best] = good;
  if (certainty >= THRESHOLDS.cue && kind !== 'role') {
    // the cue decides, unless another claim says clearly more of what was asked
    if (best && certainty < 3 && best.score > (same?.score ?? 0) * 1.3)
      return { kind: best.passage.kind, certainty: 2, hit: best };
    return { kind: kind as AnswerKind, certainty, ...(same && { hit: same }) };
  }
  if (best) return { kind: best.passage.kind, certainty: Math.max(1, certainty), hit: best };
  return {
    kind: certainty >= THRESHOLDS.hint ? (kind as AnswerKind) : 'role',
    certainty: Math.max(certainty, 1),
  };
}

/** Kinds whose decline says more than another section would. */
const OWN_DECLINE = new Set(['salary', 'outlook', 'certification']);

/** The strongest cue's kind; a kind that the role's file lacks gives way to one as strong that it has. */
function kindByCues({ intents }: Reading, known: readonly string[]): [kind: string, certainty: number] {
  const kinds = [...intents].filter(([intent]) => ROLE_KINDS.has(intent));
  const [first] = kinds;
  if (!first) return ['role', 0];
  if (OWN_DECLINE.has(first[0])) return first;
  const other = kinds.find(
    ([intent, score]) => known.includes(intent) && intent !== 'role' && score >= THRESHOLDS.cue,
  );
  return known.includes(first[0]) ? first : (other ?? first);
}

/** The answer about one role; `undefined` where its file says nothing of that kind. */
export function answerOne(kind: AnswerKind, subject: Subject): Answer | undefined {
  if (kind === 'salary') return payAnswer(subject);
  if (kind === 'outlook') return outlookAnswer(subject);
  if (kind === 'role') return roleAnswer(subject);
  if (isSectionKind(kind)) return sectionAnswer(kind, subject);
  return undefined;
}
