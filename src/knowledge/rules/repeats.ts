import type { Path } from '../locate.ts';

/** A word of the vocabulary, the group that it stands in, and where. */
export interface Placed {
  readonly word: string;
  readonly group: string;
  readonly path: Path;
}

/** Words that stand once more, each with the group that had it first. */
export function repeatedWords(
  words: readonly Placed[],
): { readonly again: Placed; readonly first: string }[] {
  const groups = new Map<string, string>();
  return words.flatMap((again) => {
    const key = again.word.toLowerCase();
    const first = groups.get(key);
    if (first === undefined) {
      groups.set(key, again.group);
      return [];
    }
    return [{ again, first }];
  });
}
