interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/** A word that may stand at one place of a text, and what it costs to believe so (0 for the word as typed). */
export interface Option {
  readonly word: string;
  readonly cost: number;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Words that the phrase takes. */
  readonly length: number;
  readonly cost: number;
}

/** Phrases of one or more words, found at any place of a text in time linear in the phrase. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** The value stored for exactly these words. */
  get(words: readonly string[]): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const word of words) node = node?.next.get(word);
    return node?.value;
  }

  set(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** Every phrase that begins at `at`, the longest first, of equal length the cheapest first. */
  matches(
    options: readonly (readonly Option[])[],
    at: number,
    mayCross?: (index: number) => boolean,
  ): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    let layer: { node: Node<T>; cost: number }[] = [{ node: this.#root, cost: 0 }];
    for (let i = at; i < options.length && layer.length > 0; i += 1) {
      if (i > at && mayCross && !mayCross(i)) break;
      const deeper: typeof layer = [];
      for (const { node, cost } of layer)
        for (const option of options[i] ?? []) {
          const next = node.next.get(option.word);
          if (!next) continue;
          const total = cost + option.cost;
          deeper.push({ node: next, cost: total });
          if (next.value !== undefined) found.push({ value: next.value, length: i - at + 1, cost: total });
        }
      layer = deeper;
    }
    return found.sort((a, b) => b.length - a.length || a.cost - b.cost);
  }
}
