/** A known word near a mistyped one. */
export interface Correction {
  readonly word: string;
  /** Edits between the two: 1 or 2. */
  readonly distance: number;
}

/**
 * Finds known words within one edit (two from eight letters on) by symmetric deletion:
 * constant work a query, however many words are known.
 *
 * @example
 * new Spelling(new Map([['salary', 3]])).nearest('salry') // [{ word: 'salary', distance: 1 }]
 */
export class Spelling {
  readonly #known: ReadonlyMap<string, number>;
  readonly #deletes = new Map<string, string[]>();

  /** @param known Words and how likely each is; ties between equally near words go to the likelier. */
  constructor(known: ReadonlyMap<string, number>) {
    this.#known = known;
    for (const word of known.keys()) {
      if (word.length < 3) continue;
      for (const shorter of deletes(word, reach(word.length))) {
        const list = this.#deletes.get(shorter);
        if (list) list.push(word);
        else this.#deletes.set(shorter, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** The nearest known words, best first, at most `most`; empty for words of under three letters or over 24. */
  nearest(word: string, most = 3): Correction[] {
    if (word.length < 3 || word.length > 24 || /\d/.test(word)) return [];
    const found = new Map<string, number>();
    const allowed = reach(word.length);
    for (const shorter of deletes(word, allowed)) {
      for (const candidate of this.#deletes.get(shorter) ?? []) {
        if (found.has(candidate)) continue;
        const distance = edits(word, candidate, allowed);
        if (distance <= allowed) found.set(candidate, distance);
      }
    }
    return [...found]
      .map(([candidate, distance]) => ({
        word: candidate,
        distance,
        rank: this.#rank(word, candidate, distance),
      }))
      .sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1))
      .slice(0, most)
      .map(({ word: candidate, distance }) => ({ word: candidate, distance }));
  }

  #rank(typed: string, candidate: string, distance: number): number {
    // people rarely mistype the first letter; a word that matters here is likelier meant than one that doesn't
    return distance * 4 + (typed[0] === candidate[0] ? 0 : 3) - (this.#known.get(candidate) ?? 0) * 0.9;
  }
}

const reach = (length: number): number => (length >= 8 ? 2 : 1);

function deletes(word: string, depth: number): Set<string> {
  const all = new Set([word]);
  let layer: string[] = [word];
  for (let at = 0; at < depth; at += 1) {
    const next: string[] = [];
    for (const item of layer)
      for (let i = 0; i < item.length; i += 1) {
        const shorter = item.slice(0, i) + item.slice(i + 1);
        if (!all.has(shorter)) {
          all.add(shorter);
          next.push(shorter);
        }
      }
    layer = next;
  }
  return all;
}

/** Edits between two words (a swap of neighbours counts one), or more than `most`. */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
