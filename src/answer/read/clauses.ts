import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

const ASKS = new Set(['what', 'which', 'who', 'whose', 'whom', 'how', 'why', 'where', 'when', 'is', 'are', 'do', 'does', 'did', 'can', 'could', 'should', 'would', 'will', 'may', 'must', 'has', 'have', 'tell', 'explain', 'give', 'list', 'show', 'compare', 'define', 'name', 'describe']);

/** A message up to this many words is one question, however it is punctuated. */
const SHORT = 12;
const NARRATIVE = 0.3;

/**
 * How much each word belongs to the question rather than to the story around it.
 *
 * In a long message the clauses that ask, or that follow the last one that asks, count in full;
 * the others set the scene.
 */
export function clauseWeights(words: readonly Word[], mentions: readonly Mention[]): number[] {
  if (words.length <= SHORT) return words.map(() => 1);
  const clauses = new Map<number, Word[]>();
  for (const word of words) clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
  const last = words.at(-1)?.clause ?? 0;
  const asking = new Set<number>();
  for (const [clause, list] of clauses) if (list.slice(0, 3).some((word) => ASKS.has(word.word))) asking.add(clause);
  const named = new Set(mentions.map(({ at }) => words[at]?.clause));
  if (asking.size === 0) for (const clause of clauses.keys()) if (clause === last || named.has(clause)) asking.add(clause);
  return words.map(({ clause }) => (asking.has(clause) ? 1 : NARRATIVE));
}
