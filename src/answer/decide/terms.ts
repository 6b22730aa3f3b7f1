import { range, type Reading } from '../read/reading.ts';
import { measuredAt } from '../read/wish.ts';

/** A word or phrase of the question as claims are searched by it. */
export interface Term {
  readonly term: string;
  readonly at: number;
  readonly length: number;
}

/** The terms outside names and places. */
export function termsOf(reading: Reading): Term[] {
  const named = new Set(reading.mentions.flatMap(({ at, length }) => range(at, length)));
  const stems = reading.words.map((word, at) => (named.has(at) ? '|' : word.stem));
  return reading.index.synonyms.locate(stems).filter(({ term }) => term !== '|');
}

/** How little an everyday word, or one that already told the kind, says about which claim is meant. */
const EVERYDAY = 0.35;
const CUE = 0.5;

/** The question as a search for claims: each term and how much it counts. */
export function searchTerms(reading: Reading, terms: readonly Term[]): Map<string, number> {
  const { words, weights, index, cues } = reading;
  const places = new Set(reading.places.flatMap(({ at, length }) => range(at, length)));
  const cued = new Set(cues.filter(({ strength }) => strength !== 'weak').flatMap(({ at }) => at));
  const found = new Map<string, number>();
  for (const { term, at, length } of terms) {
    const word = words[at];
    if (!word || places.has(at) || /^\d|^[$%]/.test(word.word)) continue;
    const isPhrase = term.startsWith('~');
    if (length === 1 && index.stop.has(word.word)) continue;
    if (word.foreign && !index.retrieval.knows(term)) continue;
    const everyday = !isPhrase && index.everyday.has(word.word) ? EVERYDAY : 1;
    const cue = cued.has(at) && !isPhrase ? CUE : 1;
    const weight = Math.min(everyday, cue) * (weights[at] ?? 1);
    found.set(term, Math.max(found.get(term) ?? 0, weight));
  }
  return found;
}

/** Words that nothing accounts for. */
export interface Leftover {
  readonly total: number;
  /** The heaviest first, as typed. */
  readonly words: readonly string[];
  /** A foreign word right before a name, with the name: "veterinary lead technician". */
  readonly modified?: { readonly name: string; readonly modifier: string; readonly weight: number };
}

export interface Owner {
  readonly type: 'role' | 'comparison' | 'faq';
  readonly id: string;
}

/**
 * Closed world: every word must be a name, a place, a number, a cue, harmless, or known to the entry that answers.
 *
 * @param owners The entries that would answer.
 */
export function leftoverOf(reading: Reading, terms: readonly Term[], owners: readonly Owner[], weigh: Weigh): Leftover {
  const { words, weights, mentions, index } = reading;
  const explained = new Set([
    ...mentions.flatMap(({ at, length }) => range(at, length)),
    ...reading.places.flatMap(({ at, length }) => range(at, length)),
    ...reading.cues.flatMap(({ at }) => at),
    ...reading.amounts.map(({ at }) => at),
    ...reading.years.map(({ at }) => at),
    ...measuredAt(reading),
  ]);
  for (const { term, at, length } of terms)
    if (owners.some(({ type, id }) => index.retrieval.ownerHas(type, id, term))) for (const i of range(at, length)) explained.add(i);
  const unknownAt = new Map<number, string>();
  for (const { at, length, label } of reading.unknowns) if (!range(at, length).every((i) => explained.has(i) && !isCueOnly(reading, i))) unknownAt.set(at, label);
  const left: { word: string; weight: number }[] = [];
  let modified: Leftover['modified'];
  words.forEach((word, at) => {
    const label = unknownAt.get(at);
    if (!label && (explained.has(at) || index.everyday.has(word.word) || index.everyday.has(word.singular) || /^\d/.test(word.word) || word.word.length < 2)) return;
    const weight = weigh(word, label !== undefined) * (weights[at] ?? 1);
    left.push({ word: label ?? word.raw, weight });
    const mention = mentions.find((one) => one.at === at + 1);
    if (mention && !words[at + 1]?.breakBefore && !modified) modified = { name: `${word.raw} ${mention.typed}`, modifier: word.raw, weight };
  });
  left.sort((a, b) => b.weight - a.weight);
  return { total: left.reduce((sum, { weight }) => sum + weight, 0), words: left.map(({ word }) => word), ...(modified && { modified }) };
}

type Weigh = (word: Reading['words'][number], known: boolean) => number;

/** A word that only a weak cue explains is still unknown if the list of unknowns has it. */
function isCueOnly({ cues }: Reading, at: number): boolean {
  const own = cues.filter((cue) => cue.at.includes(at));
  return own.length > 0 && own.every(({ strength }) => strength === 'weak');
}
