import type { View } from '../../knowledge/library.ts';
import { stem } from '../text/tokens.ts';
import { type Option, Phrases } from './phrases.ts';

/**
 * Maps words to what they are compared by: their stem, or the name of their synonym group.
 *
 * @example
 * synonyms.terms(['keep', 'up', 'deadlines']) // ['~adapt', '~deadline']
 */
export class Synonyms {
  readonly #groups = new Phrases<string>();

  constructor(view: View) {
    for (const group of view.vocabulary.synonyms) {
      const name = `~${group[0]}`;
      for (const phrase of group) {
        const words = phrase
          .toLowerCase()
          .split(/[\s-]+/)
          .map(stem);
        if (this.#groups.get(words) === undefined) this.#groups.set(words, name);
      }
    }
  }

  /** One term for each word or phrase, in order, with the place of its first word and how many words it takes. */
  locate(stems: readonly string[]): { term: string; at: number; length: number }[] {
    const options: Option[][] = stems.map((word) => [{ word, cost: 0 }]);
    const found: { term: string; at: number; length: number }[] = [];
    for (let at = 0; at < stems.length; ) {
      const [best] = this.#groups.matches(options, at);
      const length = best?.length ?? 1;
      found.push({ term: best?.value ?? stems[at] ?? '', at, length });
      at += length;
    }
    return found;
  }

  terms(words: readonly string[]): string[] {
    return this.locate(words.map(stem)).map(({ term }) => term);
  }
}
