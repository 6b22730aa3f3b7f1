import type { View } from '../../knowledge/library.ts';
import { singular, stem } from '../text/tokens.ts';
import { namesOf, nameWords } from './names.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Synonyms } from './synonyms.ts';

export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  /** Share of the question's weight that the passage's words account for, 0–1. */
  readonly coverage: number;
  /** How many of the question's telling terms it has: those that count in full. */
  readonly matched: number;
  /** One of the claim's `asks` stands in the question word for word. */
  readonly whole: boolean;
}

interface Entry {
  readonly passage: Passage;
  readonly own: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly asks: readonly (readonly string[])[];
}

/** Words of a claim's `asks` count a little less than the claim's own. */
const ASKED_WEIGHT = 0.95;
/** A whole `ask` found in the question counts again by this much. */
const WHOLE_ASK = 0.6;

/** Terms that count at least so much tell which claim is meant; cues and everyday words alone don't. */
const TELLING = 0.8;
/** … and from here on they count as missing where no claim has them. */
const UNMATCHED = 0.55;
/** … though for less than their rarity would say: a word that no claim has is often only talk. */
const MISSING = 0.8;

/** Finds the claims that share the question's rarest words. */
export class Retrieval {
  readonly entries: readonly Entry[];
  readonly #postings = new Map<string, number[]>();
  readonly #ofOwner = new Map<string, Set<string>>();
  readonly #saidBy = new Map<string, Set<string>>();

  constructor(
    view: View,
    synonyms: Synonyms,
    words: (text: string) => string[],
    isStop: (word: string) => boolean,
  ) {
    const terms = (text: string) => tellingTerms(words(text), synonyms, isStop);
    this.entries = passagesOf(view).map((passage) => {
      const asks = passage.asks.map(terms).filter((list) => list.length > 0);
      return { passage, own: new Set(terms(passage.text)), asked: new Set(asks.flat()), asks };
    });
    for (const role of view.roles.values()) {
      const named = namesOf(role).flatMap(nameWords);
      this.#saidBy.set(`role:${role.id}`, new Set(named));
      this.#ofOwner.set(`role:${role.id}`, new Set(synonyms.terms(named)));
    }
    this.entries.forEach(({ own, asked, passage }, at) => {
      const key = ownerKey(passage);
      const said = this.#saidBy.get(key) ?? new Set();
      this.#saidBy.set(key, said);
      for (const word of [passage.text, ...passage.asks.filter((ask) => !ask.includes(' '))].flatMap(words))
        said.add(singular(word));
      const owned = this.#ofOwner.get(key) ?? new Set();
      this.#ofOwner.set(key, owned);
      for (const term of new Set([...own, ...asked])) {
        owned.add(term);
        const list = this.#postings.get(term);
        if (list) list.push(at);
        else this.#postings.set(term, [at]);
      }
    });
  }

  knows(term: string): boolean {
    return this.#postings.has(term);
  }

  /** Whether some claim of this role, comparison or FAQ entry has the term. */
  ownerHas(type: Passage['owner']['type'], id: string, term: string): boolean {
    return this.#ofOwner.get(`${type}:${id}`)?.has(term) ?? false;
  }

  /** Whether it uses the very word, in the singular or plural, or the very phrase, rather than one of the same stem. */
  ownerSays(type: Passage['owner']['type'], id: string, word: string): boolean {
    if (!word.includes(' ')) return this.#saidBy.get(`${type}:${id}`)?.has(word) ?? false;
    return this.entries.some(
      ({ passage }) =>
        passage.owner.type === type && passage.owner.id === id && passage.text.toLowerCase().includes(word),
    );
  }

  /** Whether any claim uses the very word. */
  says(word: string): boolean {
    return [...this.#saidBy.values()].some((said) => said.has(word));
  }

  /** How telling a term is: high for a rare one, highest for one that no claim has. */
  weight(term: string): number {
    return Math.log(1 + this.entries.length / (1 + (this.#postings.get(term)?.length ?? 0)));
  }

  /** The claims that match best, best first, of those that `allowed` lets through. */
  search(terms: ReadonlyMap<string, number>, allowed: (passage: Passage) => boolean, most = 8): Hit[] {
    const touched = new Map<number, number>();
    let whole = 0;
    for (const [term, factor] of terms) {
      const weight = this.weight(term) * factor;
      if (this.knows(term)) whole += weight;
      else if (factor >= UNMATCHED) whole += weight * MISSING;
      for (const at of this.#postings.get(term) ?? []) {
        const entry = this.entries[at];
        if (!entry || !allowed(entry.passage)) continue;
        touched.set(at, (touched.get(at) ?? 0) + weight * (entry.own.has(term) ? 1 : ASKED_WEIGHT));
      }
    }
    if (whole === 0) return [];
    return [...touched]
      .map(([at, sum]) => this.#hit(at, sum, whole, terms))
      .sort((a, b) => b.score - a.score || a.passage.text.length - b.passage.text.length)
      .slice(0, most);
  }

  #hit(at: number, sum: number, whole: number, terms: ReadonlyMap<string, number>): Hit {
    const entry = this.entries[at] as Entry;
    let bonus = 0;
    for (const ask of entry.asks) {
      if (!ask.every((term) => terms.has(term))) continue;
      bonus = Math.max(
        bonus,
        ask.reduce((total, term) => total + this.weight(term) * (terms.get(term) ?? 0), 0) * WHOLE_ASK,
      );
    }
    const all = new Set([...entry.own, ...entry.asked]);
    let matched = 0;
    for (const [term, factor] of terms) if (factor >= TELLING && all.has(term)) matched += 1;
    // between equal matches the claim that says less else is the more specific one
    const brevity = 1 / (8 + entry.own.size);
    return {
      passage: entry.passage,
      score: sum + bonus + brevity,
      coverage: Math.min(1, sum / whole),
      matched,
      whole: bonus > 0,
    };
  }
}

const ownerKey = (passage: Passage): string => `${passage.owner.type}:${passage.owner.id}`;

/** Stems and synonym groups of a text; stop words count only inside a phrase ("lead by example"). */
function tellingTerms(
  words: readonly string[],
  synonyms: Synonyms,
  isStop: (word: string) => boolean,
): string[] {
  return synonyms
    .locate(words.map(stem))
    .filter(({ term, at }) => term.startsWith('~') || !isStop(words[at] ?? ''))
    .map(({ term }) => term);
}
