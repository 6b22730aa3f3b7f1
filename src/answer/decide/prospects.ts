import type { View } from '../../knowledge/library.ts';
import { knownKinds } from '../compose/ask.ts';
import type { Intents } from '../intent/intents.ts';
import type { Likelihoods } from '../intent/model.ts';
import { type Proposed, signsOf, trustIn } from '../intent/trust.ts';
import type { Reading } from '../read/reading.ts';
import { INTENT } from '../thresholds.ts';
import type { AnswerKind, RoleKind } from '../types.ts';
import { alsoAsked } from './also.ts';
import { kindByFigure } from './by-amount.ts';
import type { Case, Decision } from './case.ts';
import { compare } from './compare.ts';
import { isRoleKind } from './rank.ts';
import { single } from './single.ts';

const NO_FACTS: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['none', 'clarify', 'help']);
export const isFactual = (kind: AnswerKind): boolean => !NO_FACTS.has(kind);

/** A decision that might be taken. */
export interface Prospect {
  readonly decision: Decision;
  readonly signs: readonly number[];
  /** How likely it is right, 0–1. */
  readonly trust: number;
}

/** Kinds that are looked at besides the one that the rules chose, for the role asked about. */
const KINDS = 2;
/** … and for each of several roles. */
const KINDS_OF_EACH = 1;
/** Roles that are looked at one by one. */
const ROLES = 3;

/** Whether another answer about a role may be meant than what was chosen. */
export const isOpen = ({ subjects }: Case, { answer, isFinal }: Decision): boolean =>
  subjects.roles.length > 0 && !isFinal && answer.kind !== 'clarify' && answer.kind !== 'help';

/**
 * What might be answered: what the rules chose, and what such questions asked for of each role.
 *
 * @param trust Weights of what tells right answers from wrong ones.
 */
export function prospectsOf(
  one: Case,
  decision: Decision,
  likelihoods: Likelihoods,
  trust: Intents['trust'],
): Prospect[] {
  const { roles } = one.subjects;
  const prospect = (seen: Decision, about: readonly string[]): Prospect => {
    const signs = signsOf(proposed(one, decision, seen, about), likelihoods);
    return { decision: seen, signs, trust: trustIn(signs, trust) };
  };
  // An entry was chosen for all that was asked, whichever roles it names.
  const told = roles.filter((id) => decision.answer.entry || decision.answer.roles.includes(id));
  const own = isFactual(decision.answer.kind) ? [prospect(decision, told)] : [];
  if (!isOpen(one, decision) || (own[0]?.trust ?? 0) >= INTENT.settled) return own;
  const others = roles.slice(0, ROLES).flatMap((id) => {
    const isTold = roles.length === 1 || (told.length === 1 && told[0] === id);
    const kinds = likeliest(likelihoods, isTold ? decision.answer.kind : undefined);
    const alone = { ...one, subjects: { ...one.subjects, roles: [id] } };
    return kinds.slice(0, roles.length === 1 ? KINDS : KINDS_OF_EACH).flatMap((kind) => {
      const other = single(alone, { kind, most: Number.POSITIVE_INFINITY });
      const about = roles.filter((role) => other.answer.roles.includes(role));
      return other.answer.kind === kind ? [prospect(other, about)] : [];
    });
  });
  const isCompared = decision.answer.kind === 'comparison';
  return [...own, ...others, ...(roles.length > 1 && !isCompared ? sideBySide() : [])];

  function sideBySide(): Prospect[] {
    const compared = compare(one, Number.POSITIVE_INFINITY);
    return compared.answer.kind === 'comparison' ? [prospect(compared, roles)] : [];
  }
}

function proposed(
  { reading, subjects, view }: Case,
  chosen: Decision,
  seen: Decision,
  about: readonly string[],
): Proposed {
  const [first, second] = chosen.candidates ?? [];
  const { passing } = reading;
  const omitted = subjects.roles.filter((id) => !about.includes(id));
  return {
    kind: seen.answer.kind,
    also: seen === chosen && about.length === 1 ? alsoTold(reading, seen.answer.kind, about[0], view) : [],
    isChosen: seen === chosen,
    chosen: chosen.answer.kind,
    confidence: chosen.answer.confidence,
    lead: (first?.score ?? 0) - (second?.score ?? 0),
    claim: chosen.hits[0]?.coverage ?? 0,
    cue: reading.intents.get(seen.answer.kind) ?? 0,
    leftover: seen.leftover.total,
    roles: subjects.roles.length,
    omits: omitted.length === 0 ? 'none' : omitted.every((id) => passing.has(id)) ? 'passing' : 'asked',
    tellsPassing: about.some((id) => passing.has(id)),
    isLoose: reading.mentions.every(({ weak }) => weak),
    hasTopic: subjects.topics.length > 0,
    quotesFigure: about.some((id) => quotes(reading, id, seen.answer.kind, view)),
    words: reading.words.length,
  };
}

/** Whether the question names one of the role's own figures of that kind. */
function quotes(reading: Reading, id: string, kind: AnswerKind, view: View): boolean {
  const role = reading.amounts.length > 0 ? view.roles.get(id) : undefined;
  return role !== undefined && kindByFigure(reading, role) === kind;
}

/** Other kinds that an answer tells too; where a file is silent on duties, what the role is comes nearest. */
function alsoTold(reading: Reading, kind: AnswerKind, role: string | undefined, view: View): AnswerKind[] {
  const isNearest = kind === 'role' && role && !knownKinds(role, view).includes('responsibilities');
  return [...alsoAsked(reading, kind), ...(isNearest ? (['responsibilities'] as const) : [])];
}

/** The kinds of answer about one role that such questions ask for, the likeliest first, but for the one chosen. */
const likeliest = (likelihoods: Likelihoods, chosen: AnswerKind | undefined): RoleKind[] =>
  [...likelihoods]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([kind, likelihood]) =>
      isRoleKind(kind) && kind !== chosen && likelihood >= INTENT.possible ? [kind] : [],
    );
