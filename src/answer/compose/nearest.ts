import Fuse from 'fuse.js';
import type { View } from '../../knowledge/library.ts';
import { namesOf, nameWords } from '../index/names.ts';
import { Spelling } from '../text/spelling.ts';

interface Name {
  readonly role: string;
  readonly name: string;
}

interface Names {
  readonly spelling: Spelling;
  /** Names by each of their words. */
  readonly byWord: ReadonlyMap<string, readonly Name[]>;
}

const made = new WeakMap<View, Names>();

/** Beyond this, a name no longer looks like a misspelling of what was typed; 0 is the same. */
export const MISSPELT = 0.45;

/**
 * Roles whose names look most like what was typed, best first, at most three.
 *
 * The words narrow the names first, each as typed or as the nearest known one: Fuse then ranks a handful.
 *
 * @param distance How far a name may be off, 0 to 1.
 */
export function nearestRoles(typed: string, view: View, distance = 1): string[] {
  const { spelling, byWord } = namesIn(view);
  const text = typed.slice(0, 60);
  const words = nameWords(text).flatMap((word) => [
    word,
    ...spelling.nearest(word, 2).map((near) => near.word),
  ]);
  const names = [...new Set(words.flatMap((word) => byWord.get(word) ?? []))];
  if (names.length === 0) return [];
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.5, ignoreLocation: true, includeScore: true });
  const found = fuse.search(text, { limit: 12 }).filter(({ score }) => (score ?? 1) <= distance);
  return [...new Set(found.map(({ item }) => item.role))].slice(0, 3);
}

function namesIn(view: View): Names {
  let names = made.get(view);
  if (!names) {
    const byWord = new Map<string, Name[]>();
    for (const role of view.roles.values())
      for (const name of namesOf(role))
        for (const word of nameWords(name))
          byWord.set(word, [...(byWord.get(word) ?? []), { role: role.id, name }]);
    names = { byWord, spelling: new Spelling(new Map([...byWord.keys()].map((word) => [word, 1]))) };
    made.set(view, names);
  }
  return names;
}
