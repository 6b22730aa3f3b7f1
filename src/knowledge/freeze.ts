import type { Library } from './library.ts';

/** Freezes a tree of plain objects and arrays, in place. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

/** A map that can't be changed, of values that can't be changed. */
function frozenMap<V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, V> {
  const map = new Map<string, V>();
  for (const [key, value] of entries) map.set(key, deepFreeze(value));
  const refuse = (): never => {
    throw new TypeError('the library is frozen');
  };
  for (const method of ['set', 'delete', 'clear']) Object.defineProperty(map, method, { value: refuse });
  return Object.freeze(map);
}

/** A library that can't be changed. */
export function freezeLibrary({ roles, comparisons, faq, sources, vocabulary }: Library): Library {
  return Object.freeze({
    roles: frozenMap(roles),
    comparisons: frozenMap(comparisons),
    faq: frozenMap(faq),
    sources: frozenMap(sources),
    vocabulary: deepFreeze(vocabulary),
  });
}
