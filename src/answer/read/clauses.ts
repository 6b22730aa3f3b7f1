import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

const WH = new Set(['what', 'which', 'who', 'whose', 'whom', 'how', 'why', 'where', 'when']);
/** At a clause's very beginning these ask or bid; later they only help a verb. */
const OPENS = new Set([
  'is',
  'are',
  'do',
  'does',
  'did',
  'can',
  'could',
  'should',
  'would',
  'will',
  'may',
  'must',
  'tell',
  'explain',
  'give',
  'list',
  'show',
  'compare',
  'define',
  'name',
  'describe',
]);
/** … and these do where a question is all that they can open. */
const OPENS_TOO = new Set(['how', 'why', 'where', 'when', 'was', 'were']);
const BIDS = new Set(['tell', 'explain', 'give', 'list', 'show', 'compare', 'define', 'name', 'describe']);
/** What follows a verb that asks: "did night classes" doesn't, "did you" does. */
const SUBJECTS = new Set([
  'i',
  'you',
  'he',
  'she',
  'they',
  'we',
  'it',
  'a',
  'an',
  'the',
  'there',
  'this',
  'that',
  'my',
  'tech',
  'technical',
  'lead',
  'team',
  'one',
  'people',
  'any',
  'all',
  'these',
  'those',
  'someone',
]);
const JOINS = new Set(['and', 'but', 'so', 'or', 'also', 'like', 'please', 'then']);

/** A message up to this many words is one question, however it is punctuated. */
const SHORT = 12;
/** So long may be what is put before a question. */
const TOPIC = 8;
const PERSONS = new Set([
  'i',
  'we',
  'he',
  'she',
  'they',
  'you',
  'me',
  'my',
  'our',
  'am',
  'is',
  'was',
  'are',
  'were',
]);
const NARRATIVE = 0.3;
/** A cue in it still tells something of what is asked. */
const TOLD = 0.5;
/** … but a clause of it that names a role tells what the question is about. */
const NAMED = 0.8;

export interface ClauseWeights {
  /** How much a cue in the word's clause counts. */
  readonly cue: readonly number[];
  /** How much it matters that nothing explains the word. */
  readonly leftover: readonly number[];
}

/**
 * How much each word belongs to the question rather than to the story around it.
 *
 * In a long message the clauses that ask, or that follow the last one that asks, count in full;
 * the others set the scene.
 */
export function clauseWeights(words: readonly Word[], mentions: readonly Mention[]): ClauseWeights {
  const all = words.map(() => 1);
  if (words.length <= SHORT) return { cue: all, leftover: all };
  const clauses = new Map<number, Word[]>();
  for (const word of words) clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
  const last = words.at(-1)?.clause ?? 0;
  const asking = new Set<number>();
  for (const [clause, list] of clauses) if (asks(list)) asking.add(clause);
  for (const clause of [...asking])
    if (isTopic(clauses.get(clause - 1)) && !asking.has(clause - 1)) asking.add(clause - 1);
  const named = new Set(mentions.map(({ at }) => words[at]?.clause));
  if (asking.size === 0)
    for (const clause of clauses.keys()) if (clause === last || named.has(clause)) asking.add(clause);
  return {
    cue: words.map(({ clause }) => (asking.has(clause) ? 1 : named.has(clause) ? NAMED : TOLD)),
    leftover: words.map(({ clause }) => (asking.has(clause) ? 1 : NARRATIVE)),
  };
}

/** A verb or question word that asks for something particular of what follows: "can …", "how …", but not "what …". */
export const opensQuestion = (first: Word | undefined): boolean =>
  first !== undefined && ((OPENS.has(first.word) && !BIDS.has(first.word)) || OPENS_TOO.has(first.word));

/** "Shell scripting and security tools, must a tech lead know them?": what stands before the comma is asked about, unless somebody does something there. */
const isTopic = (clause: readonly Word[] | undefined): boolean =>
  clause !== undefined && clause.length <= TOPIC && !clause.some(({ word }) => PERSONS.has(word));

function asks(clause: readonly Word[]): boolean {
  const at = clause.findIndex(({ word }) => !JOINS.has(word));
  const opens =
    OPENS.has(clause[at]?.word ?? '') &&
    (BIDS.has(clause[at]?.word ?? '') || SUBJECTS.has(clause[at + 1]?.word ?? ''));
  return opens || clause.slice(0, 5).some(({ word }) => WH.has(word));
}
