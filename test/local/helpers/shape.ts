/** Paths and kinds of a JSON value's fields; a list counts as its first element. */
export function shapeOf(value: unknown, at = ''): Map<string, string> {
  if (Array.isArray(value))
    return value.length === 0 ? new Map([[at, 'array']]) : shapeOf(value[0], `${at}[]`);
  if (typeof value !== 'object' || value === null)
    return new Map([[at, value === null ? 'null' : typeof value]]);
  return new Map(Object.entries(value).flatMap(([key, field]) => [...shapeOf(field, `${at}.${key}`)]));
}

/** What one value has that the other lacks or has of another kind; null goes with everything. */
export function lacking(ours: unknown, theirs: unknown): string[] {
  const have = shapeOf(ours);
  return [...shapeOf(theirs)]
    .filter(([path, kind]) => {
      const own = have.get(path);
      const deeper = [...have.keys()].some(
        (other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[]`),
      );
      return own === undefined ? !deeper : own !== kind && own !== 'null' && kind !== 'null';
    })
    .map(([path]) => path);
}
