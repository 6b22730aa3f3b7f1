import { type Reading, range } from '../read/reading.ts';

/** A word or phrase of the question as claims are searched by it. */
export interface Term {
  readonly term: string;
  readonly at: number;
  readonly length: number;
}

/** The terms outside names and places. */
export function termsOf(reading: Reading): Term[] {
  const named = new Set(
    reading.mentions.filter(({ weak }) => !weak).flatMap(({ at, length }) => range(at, length)),
  );
  const stems = reading.words.map((word, at) => (named.has(at) ? '|' : word.stem));
  return reading.index.synonyms.locate(stems).filter(({ term }) => term !== '|');
}

/** How little an everyday word, or one that already told the kind, says about which claim is meant. */
const EVERYDAY = 0.35;
const CUE = 0.5;
/** A name, or a word misspelt beyond recognition. */
const FOREIGN = 0.6;

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
    const foreign = word.foreign && !index.retrieval.knows(term) ? FOREIGN : 1;
    const everyday = !isPhrase && index.everyday.has(word.word) ? EVERYDAY : 1;
    const cue = cued.has(at) && !isPhrase ? CUE : 1;
    const weight = Math.min(everyday, cue, foreign) * (weights.cue[at] ?? 1);
    found.set(term, Math.max(found.get(term) ?? 0, weight));
  }
  return found;
}
