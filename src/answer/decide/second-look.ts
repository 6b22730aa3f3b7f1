import { declineAnswer } from '../compose/decline.ts';
import { featuresOf } from '../intent/features.ts';
import type { Intents } from '../intent/intents.ts';
import type { Likelihoods } from '../intent/model.ts';
import { type Proposed, riskOf, signsOf } from '../intent/risk.ts';
import { INTENT } from '../thresholds.ts';
import type { AnswerKind } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { vague } from './guess.ts';
import { isRoleKind } from './rank.ts';
import { single } from './single.ts';

const NO_FACTS: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['none', 'clarify', 'help']);

/**
 * Looks at a decision from another side: all the words of the question, cue or not, and what such questions asked for
 * among the labelled ones. An answer that is too likely wrong gives way to one of the kind that they asked for, where that is
 * plain, and else to a decline.
 */
export function secondLook(one: Case, decision: Decision, { model, risk }: Intents): Decision {
  const { reading, subjects } = one;
  // A command says its kind.
  if (reading.command || NO_FACTS.has(decision.answer.kind) || isPlain(decision.answer)) return decision;
  const likelihoods = model.likelihoods(featuresOf(reading));
  const looked = (seen: Decision): Decision => ({
    ...seen,
    likelihoods,
    risk: riskOf(signsOf(proposed(seen), likelihoods, reading.words.length), risk),
  });
  const first = looked(decision);
  if (!isRisky(first)) return first;
  const [id, ...others] = subjects.roles;
  const why = `${first.why} is likely wrong`;
  // A claim that was found has been weighed against what the words say already.
  const isOpen = id !== undefined && others.length === 0 && decision.hits.length === 0;
  const kind = isOpen ? plainest(likelihoods) : undefined;
  if (kind && kind !== decision.answer.kind) {
    const other = looked(single(one, { kind }));
    if (other.answer.kind === kind && !isRisky(other)) return { ...other, why: `${other.why}, since ${why}` };
  }
  const declined = id === undefined ? unclear(one, decision) : vague(one, id);
  return { ...declined, likelihoods, why };
}

/** The kind was named outright and nothing is left over: such questions are too plain for anything else to be read into them. */
const isPlain = ({ kind, confidence }: Decision['answer']): boolean =>
  kind !== 'comparison' && confidence >= INTENT.sure;

const proposed = ({ answer, hits: [hit] }: Decision): Proposed => ({ ...answer, claim: hit?.coverage ?? 0 });

const isRisky = ({ risk = 0 }: Decision): boolean => risk > INTENT.risk;

/** The one kind of answer about a role that such questions ask for. */
function plainest(likelihoods: Likelihoods): AnswerKind | undefined {
  const [kind, likelihood] = [...likelihoods].reduce((best, next) => (next[1] > best[1] ? next : best));
  return isRoleKind(kind) && likelihood >= INTENT.plain ? kind : undefined;
}

function unclear({ view }: Case, { hits, leftover }: Decision): Decision {
  const answer = declineAnswer({ reason: 'unclear', unknown: leftover.words, roles: [] }, view);
  return { answer, hits, leftover, why: 'unlikely' };
}
