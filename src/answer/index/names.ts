import type { View } from '../../knowledge/library.ts';
import type { Role } from '../../knowledge/schema.ts';
import { singular } from '../text/tokens.ts';
import { Phrases } from './phrases.ts';

/** What a name stands for: one role, several (ambiguous), or a topic that is no role. */
export interface Named {
  readonly roles: readonly string[];
  readonly topic?: string;
  /** The topic's name is a person's too: "technical leader". */
  readonly person?: boolean;
  /** Further roles that a name of several may mean, where the first is far likelier. */
  readonly others?: readonly string[];
  /** The name as curated, for "I read … as …". */
  readonly name: string;
  /** A single everyday word ("manager"): needs context before it counts as a role. */
  readonly weak: boolean;
  /** Listed in `ambiguous.yaml`, so that Rolecall asks back. */
  readonly ambiguous: boolean;
}

/** Words of a name, singular and lower case. */
export function nameWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}#+.]+/gu) ?? []).map((word) => singular(word));
}

/** Every name that a role goes by. */
export const namesOf = (role: Role): string[] => [
  role.title,
  ...role.aliases,
  ...role.titles.map(({ title }) => title),
];

/** All names of roles and topics in all the forms people type them. */
export function indexNames(view: View): Phrases<Named> {
  const phrases = new Phrases<Named>();
  const variants = view.vocabulary['name-variants'];
  const loose = new Set(view.vocabulary.phrasing.loose);
  // an everyday word, or a short form of one: "eng" for "engineer"
  const isLoose = (name: string, [word = '']: readonly string[]) => loose.has(word) || loose.has(name);
  const add = (name: string, named: Omit<Named, 'name' | 'weak'>) => {
    for (const words of spellings(nameWords(name), variants)) {
      if (!phrases.get(words))
        phrases.set(words, { ...named, name, weak: words.length === 1 && isLoose(name, words) });
    }
  };
  // exact names first, so that no spelling variant of one role takes the own name of another
  for (const role of view.roles.values())
    for (const name of namesOf(role)) {
      const words = nameWords(name);
      const weak = words.length === 1 && loose.has(words[0] ?? '');
      for (const form of [words, ...joined(words)])
        phrases.set(form, { roles: [role.id], name, ambiguous: false, weak });
    }
  const ambiguous = Object.entries(view.vocabulary.ambiguous).map(
    ([name, roles]) => [name, meant(roles, view.vocabulary.likely[name])] as const,
  );
  for (const [name, named] of ambiguous)
    phrases.set(nameWords(name), { ...named, name, weak: !name.includes(' ') });
  for (const [name, named] of ambiguous) add(name, named);
  for (const role of view.roles.values())
    for (const name of namesOf(role)) add(name, { roles: [role.id], ambiguous: false });
  for (const [topic, { names, people, roles }] of Object.entries(view.vocabulary.topics))
    for (const name of [...names, ...people])
      phrases.set(nameWords(name), {
        roles,
        topic,
        person: people.includes(name),
        name,
        ambiguous: false,
        weak: false,
      });
  return phrases;
}

/** Several roles to be asked about, or the likeliest with the others to be offered. */
const meant = (roles: readonly string[], likely: string | undefined) =>
  likely
    ? { roles: [likely], others: roles.filter((role) => role !== likely), ambiguous: false }
    : { roles, ambiguous: true };

/** Every way to write a name when its words may take their other forms; at most 64. */
function spellings(
  words: readonly string[],
  variants: Readonly<Record<string, readonly string[]>>,
): string[][] {
  let all: string[][] = [[...words]];
  words.forEach((word, at) => {
    const others = Object.hasOwn(variants, word) ? (variants[word] ?? []) : [];
    const more = all.flatMap((spelling) => others.map((other) => spelling.with(at, other)));
    all = [...all, ...more].slice(0, 64);
  });
  all = [...all, ...all.flatMap(joined)];
  const long = Object.keys(variants).filter((key) => key.includes(' '));
  for (const key of long) {
    const parts = key.split(' ');
    for (const spelling of [...all]) {
      const at = spelling.findIndex((_, i) => parts.every((part, j) => spelling[i + j] === part));
      if (at >= 0)
        for (const other of variants[key] ?? []) all.push(spelling.toSpliced(at, parts.length, other));
      for (const other of variants[key] ?? []) {
        const short = spelling.indexOf(other);
        if (short >= 0) all.push(spelling.toSpliced(short, 1, ...parts));
      }
    }
  }
  return all;
}

/** "techlead" for "tech lead": two neighbours written as one word. */
function joined(words: readonly string[]): string[][] {
  return words.slice(1).map((word, i) => words.toSpliced(i, 2, `${words[i]}${word}`));
}
