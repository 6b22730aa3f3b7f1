import type { Hit } from '../index/retrieval.ts';
import type { Reading } from '../read/reading.ts';
import { RANKING, THRESHOLDS } from '../thresholds.ts';
import { type AnswerKind, ROLE_KINDS, type RoleKind } from '../types.ts';

/** One way to answer a question about one role. */
export interface Candidate {
  readonly kind: AnswerKind;
  readonly score: number;
  /** 0–3: how surely the kind was named. */
  readonly certainty: number;
  /** The claim that fits best. */
  readonly hit?: Hit | undefined;
}

const KINDS: ReadonlySet<string> = new Set(ROLE_KINDS);

/** Whether a cue's name is a kind of answer about one role. */
export const isRoleKind = (intent: string): intent is RoleKind => KINDS.has(intent);

/** Kinds that a word names outright; where they lack, saying so helps more than another section. */
const OUTRIGHT: ReadonlySet<string> = new Set<AnswerKind>([
  'salary',
  'outlook',
  'certification',
  'education',
]);

/**
 * Ways to answer, the best first: what the cues say of each kind, plus how well its best claim fits.
 *
 * @param hits  Claims that fit, the best first.
 * @param known Kinds that the role's file can answer.
 */
export function rank(reading: Reading, hits: readonly Hit[], known: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  const named = cueNamed(reading);
  for (const [intent, cue] of reading.intents) {
    if (!isRoleKind(intent)) continue;
    const hit = bestOf(hits, intent);
    const lacking = known.includes(intent) || OUTRIGHT.has(intent) ? 1 : RANKING.lacking;
    const outright =
      cue < 3 || intent === 'role' ? 0 : OUTRIGHT.has(intent) ? RANKING.outright : RANKING.named;
    candidates.push({
      kind: intent,
      score:
        (cue * (intent === 'role' ? RANKING.role : 1) + outright) * lacking +
        (named && cue < THRESHOLDS.named && isThin(hit) ? 0 : fitOf(hit)),
      certainty: cue,
      hit,
    });
  }
  for (const kind of new Set(hits.map(({ passage }) => passage.kind))) {
    const hit = bestOf(hits, kind);
    if (!hit || reading.intents.has(kind)) continue;
    // a word shared by chance outweighs no kind that the question names
    if (isThin(hit) && hit.score < THRESHOLDS.thinClaim) continue;
    if (!isThin(hit) || !(OUTRIGHT.has(kind) || named))
      candidates.push({ kind, score: fitOf(hit), certainty: 2, hit });
  }
  const [best] = candidates.sort((a, b) => b.score - a.score);
  const bare: Candidate = { kind: 'role', score: 0, certainty: 1 };
  return best && best.score >= THRESHOLDS.hint ? candidates : [bare, ...candidates];
}

/** It shares but one telling word with the question. */
const isThin = (hit: Hit | undefined): boolean => hit !== undefined && hit.matched < 2 && !hit.whole;

/** Whether a word names outright which side of the role is asked about. */
const cueNamed = ({ cues }: Reading): boolean =>
  cues.some(
    ({ intent, strength }) =>
      strength === 'strong' && isRoleKind(intent) && intent !== 'role' && intent !== 'responsibilities',
  );

const bestOf = (hits: readonly Hit[], kind: AnswerKind): Hit | undefined =>
  hits.find(({ passage }) => passage.kind === kind);

/** How much a claim speaks for its kind. */
export function fitOf(hit: Hit | undefined): number {
  if (!hit || hit.matched === 0) return 0;
  return (
    RANKING.claim * hit.coverage * (hit.matched === 1 && !hit.whole ? RANKING.singleTerm : 1) +
    (hit.whole ? RANKING.wholeAsk : 0)
  );
}
