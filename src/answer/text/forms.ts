import { singular } from './tokens.ts';

const known = new Map<string, readonly string[]>();

/**
 * The word in the singular, and what it may be an inflected form of. Narrower than a stem:
 * "projected" may come from "project", but "project" never from "projected".
 *
 * @example
 * formsOf('hiring') // ['hiring', 'hir', 'hire']
 */
export function formsOf(word: string): readonly string[] {
  let forms = known.get(word);
  if (!forms) {
    const base = singular(word);
    forms = [...new Set([base, ...(word === base ? [] : [word]), ...bases(word)])];
    if (known.size < 50_000) known.set(word, forms);
  }
  return forms;
}

function bases(word: string): string[] {
  const cut = /^(\p{L}{2,})(?:ing|ed)$/u.exec(word)?.[1];
  if (!cut) return [];
  const undoubled = cut.at(-1) === cut.at(-2) ? [cut.slice(0, -1)] : [];
  return [cut, `${cut}e`, ...undoubled];
}
