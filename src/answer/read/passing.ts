import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

type Named = Pick<Reading, 'words' | 'mentions' | 'index'>;

/** So many words may stand between a name and what tells that it is named in passing. */
const NEAR = 3;

const NONE: ReadonlySet<string> = new Set();

/**
 * "My EM says …", "as a PM, …", "asked by our CTO": of several roles those that a question names as somebody's, rather than
 * asks about; never all of them.
 */
export function inPassing(reading: Named): ReadonlySet<string> {
  const named = reading.mentions.filter(({ topic }) => !topic);
  if (new Set(named.map(({ roles }) => roles[0])).size < 2) return NONE;
  const inQuestion = named.filter((mention) => !isPerson(mention, reading)).map(({ roles }) => roles[0]);
  if (inQuestion.length === 0) return NONE;
  return new Set(
    named.flatMap(({ roles }) => roles.slice(0, 1)).filter((role) => !inQuestion.includes(role)),
  );
}

function isPerson({ at, length }: Mention, { words, index: { phrasing } }: Named): boolean {
  const before = nearby(words.slice(Math.max(0, at - NEAR), at).reverse());
  const after = nearby(words.slice(at + length, at + length + NEAR));
  return (
    before.slice(0, 2).some((word) => phrasing.owning.has(word)) ||
    before.some((word) => phrasing.being.has(word)) ||
    after.some((word) => phrasing.saying.has(word))
  );

  function nearby(list: readonly { readonly word: string; readonly clause: number }[]): string[] {
    const clause = words[at]?.clause;
    return list.filter((one) => one.clause === clause).map(({ word }) => word);
  }
}
