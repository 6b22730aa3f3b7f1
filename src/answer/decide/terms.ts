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
/** An everyday word that stands for a group of synonyms: "important". */
const EVERYDAY_SYNONYM = 0.6;
/** A name, or a word misspelt beyond recognition. */
const FOREIGN = 0.5;

/** The question as a search for claims: each term and how much it counts. */
export function searchTerms(reading: Reading, terms: readonly Term[]): Map<string, number> {
  const { words, weights } = reading;
  const skipped = new Set(reading.places.flatMap(({ at, length }) => range(at, length)));
  const unsaid = unsaidAt(reading);
  const found = new Map<string, number>();
  for (const { term, at, length } of terms) {
    const word = words[at];
    if (!word || skipped.has(at) || /^\d|^[$%]/.test(word.word)) continue;
    const weight = weightOf(reading, term, at, length) * (weights.cue[at] ?? 1);
    // "remotely" must not find "remote access": it stays in the search as something that no claim has
    const key = unsaid.has(at) ? `?${term}` : term;
    if (weight > 0) found.set(key, Math.max(found.get(key) ?? 0, weight));
  }
  return found;
}

function weightOf({ words, index, cues }: Reading, term: string, at: number, length: number): number {
  const word = words[at];
  if (!word) return 0;
  const isPhrase = term.startsWith('~');
  if (length === 1 && isPhrase && index.everyday.has(word.word)) return EVERYDAY_SYNONYM;
  if (isPhrase)
    return cues.some((cue) => cue.strength === 'strong' && cue.at.length > 1 && cue.at.includes(at))
      ? CUE
      : 1;
  if (index.stop.has(word.word) || index.stop.has(word.singular)) return 0;
  const isCue = cues.some((cue) => cue.strength !== 'weak' && cue.at.includes(at));
  return Math.min(
    index.everyday.has(word.word) ? EVERYDAY : 1,
    isCue ? CUE : 1,
    word.foreign && !index.retrieval.knows(term) ? FOREIGN : 1,
  );
}

/** Listed as unknown, and no claim says the very word. */
function unsaidAt({ unknowns, words, index }: Reading): Set<number> {
  const unsaid = unknowns.filter(
    ({ sort, at, length }) =>
      sort === 'topics' && length === 1 && !index.retrieval.says(words[at]?.singular ?? ''),
  );
  return new Set(unsaid.map(({ at }) => at));
}
