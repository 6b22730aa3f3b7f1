import { declineAnswer } from '../compose/decline.ts';
import { featuresOf } from '../intent/features.ts';
import type { Intents } from '../intent/intents.ts';
import { range } from '../read/reading.ts';
import { INTENT } from '../thresholds.ts';
import type { Case, Decision } from './case.ts';
import { vague } from './guess.ts';
import { isFactual, isOpen, prospectsOf } from './prospects.ts';

/**
 * Looks at a decision from another side: all the words of the question, cue or not, and what such questions asked for
 * among the labelled ones. The likeliest right answer is given, if it is likely enough.
 */
export function secondLook(one: Case, decision: Decision, intents: Intents): Decision {
  const { kind } = decision.answer;
  // A command says its kind.
  if (one.reading.command || isPlain(one, decision) || !(isFactual(kind) || isOpen(one, decision)))
    return decision;
  const likelihoods = intents.model.likelihoods(featuresOf(one.reading));
  const prospects = prospectsOf(one, decision, likelihoods, intents.trust);
  const [best] = [...prospects].sort((a, b) => b.trust - a.trust);
  const looked = { likelihoods, prospects };
  const isKept = best?.decision === decision;
  if (!best || best.trust < (isKept ? INTENT.keep : INTENT.take))
    return { ...(isFactual(kind) ? declined(one, decision) : decision), ...looked };
  if (isKept) return { ...decision, ...looked };
  const why = `${best.decision.why}, likelier than ${decision.why}`;
  return {
    ...best.decision,
    answer: { ...best.decision.answer, confidence: rounded(best.trust) },
    why,
    ...looked,
  };
}

/** Names, what names the kind outright, and small words: there is nothing else that could be read into it. */
function isPlain({ reading }: Case, { answer }: Decision): boolean {
  const { words, mentions, cues, index } = reading;
  const naming = cues.filter(({ intent, strength }) => intent === answer.kind && strength === 'strong');
  const isNamed = naming.length > 0 || answer.kind !== 'comparison';
  const isBare = naming.length === 0 && answer.roles.length === 1;
  if (!isNamed || !(isBare || answer.confidence >= INTENT.sure)) return false;
  const plain = new Set([
    ...mentions.flatMap(({ at, length }) => range(at, length)),
    ...naming.flatMap(({ at }) => at),
  ]);
  return words.every(({ word }, at) => plain.has(at) || index.stop.has(word));
}

const rounded = (trust: number): number => Math.round(trust * 100) / 100;

/** The decline in the place of an answer that is likely wrong. */
function declined(one: Case, { hits, leftover, why }: Decision): Decision {
  const [id, ...others] = one.subjects.roles;
  const because = `${why} is likely wrong`;
  if (id !== undefined && others.length === 0) return { ...vague(one, id), why: because };
  const answer = declineAnswer(
    { reason: 'unclear', unknown: leftover.words, roles: one.subjects.roles },
    one.view,
  );
  return { answer, hits, leftover, why: because };
}
