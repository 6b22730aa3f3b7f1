import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../locate.ts';
import type { Claim, Comparison, Faq, Figure, Link, Role } from '../schema.ts';

/** Entries that say something about the world: everything but sources and vocabulary. */
export type Telling = Role | Comparison | Faq;

export function tellingEntries(draft: Draft): Entry<Telling>[] {
  return [...draft.roles.values(), ...draft.comparisons.values(), ...draft.faq.values()];
}

/** A value and its place in the entry. */
export interface Found<T> {
  readonly value: T;
  readonly path: Path;
}

/** Every object and text in a tree, with its path, outermost first. */
function* walk(value: unknown, path: Path = []): Generator<Found<unknown>> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function* withKeys<T>(data: unknown, has: readonly string[], hasNot: readonly string[]): Generator<Found<T>> {
  for (const { value, path } of walk(data)) {
    if (typeof value !== 'object' || value === null) continue;
    if (has.every((key) => Object.hasOwn(value, key)) && !hasNot.some((key) => Object.hasOwn(value, key))) {
      yield { value: value as T, path };
    }
  }
}

/** Told by their shape, so that a section added to the schema is covered at once. */
export function claimsOf(data: Telling): Found<Claim>[] {
  return [...withKeys<Claim>(data, ['text', 'source'], ['title', 'statistic'])];
}

export function figuresOf(data: Telling): Found<Figure>[] {
  return [...withKeys<Figure>(data, ['statistic', 'source'], [])];
}

export function linksOf(data: Telling): Found<Link>[] {
  return [...withKeys<Link>(data, ['title', 'source'], ['statistic'])];
}

/** Everything with a source: claims, figures, links. */
export function sourcedOf(data: Telling): Found<{ readonly source: string }>[] {
  return [...withKeys<{ source: string }>(data, ['source'], [])];
}

export function textsOf(data: unknown): Found<string>[] {
  return [...walk(data)].filter((found): found is Found<string> => typeof found.value === 'string');
}
