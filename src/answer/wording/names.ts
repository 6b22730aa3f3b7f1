import type { View } from '../../knowledge/library.ts';

/** Titles that begin with an abbreviation keep their capitals inside a sentence. */
const isAbbreviation = (word: string): boolean => /^[A-Z]{2,}/.test(word);

/**
 * A role's title as it stands inside a sentence.
 *
 * @example
 * inSentence('IT technical lead') // 'IT technical lead'
 */
export function inSentence(title: string): string {
  const [first = ''] = title.split(' ');
  return isAbbreviation(first) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

export function titleOf(role: string, view: View): string {
  return view.roles.get(role)?.title ?? role;
}

/** Letters whose names begin with a vowel sound: "an HR lead", "an SRE". */
const VOWEL_LETTER = /^[AEFHILMNORSX]/;

/**
 * A role's title as it stands inside a sentence, with its article.
 *
 * @example
 * withArticle('IT manager') // 'an IT manager'
 */
export function withArticle(title: string): string {
  const name = inSentence(title);
  const [first = ''] = title.split(' ');
  const vowel = isAbbreviation(first) ? VOWEL_LETTER.test(first) : /^[aeiou]/.test(name);
  return `${vowel ? 'an' : 'a'} ${name}`;
}

/** "technical leads". */
export function pluralOf(role: string, view: View): string {
  const found = view.roles.get(role);
  return inSentence(found?.plural ?? `${found?.title ?? role}s`);
}

/** "a, b and c". */
export function listOf(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
