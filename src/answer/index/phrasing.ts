import type { View } from '../../knowledge/library.ts';

/** Small words around a role's name, by what they tell of it; `phrasing.yaml` says what each sort means. */
export type Phrasing = { readonly [Sort in keyof View['vocabulary']['phrasing']]: ReadonlySet<string> };

/** The lists of `phrasing.yaml`, to be looked up in. */
export function indexPhrasing({ vocabulary }: View): Phrasing {
  const sets = Object.entries(vocabulary.phrasing).map(([sort, words]) => [sort, new Set(words)]);
  return Object.fromEntries(sets) as Phrasing;
}
