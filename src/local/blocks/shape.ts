/** What a JSON value must look like: data, so that the checker and the tests both read it. */
export type Shape =
  | { is: 'string'; min: number; max?: number; values?: readonly string[]; pattern?: RegExp }
  | { is: 'boolean' }
  | { is: 'number'; min?: number; max?: number; whole?: boolean }
  | { is: 'array'; of: Shape; min: number; max?: number }
  | ObjectShape
  /** An object whose `type` (absent: `undefined`) says which of the shapes it has. */
  | { is: 'typed'; types: Record<string, () => ObjectShape> }
  | { is: 'anything' };

export interface ObjectShape {
  is: 'object';
  fields: Record<string, Shape>;
  required: readonly string[];
  /** At least one of these must be there. */
  oneOf?: readonly string[];
}

/** Text of 1 to `max` characters. */
export const string = (max?: number, min = 1): Shape => ({ is: 'string', min, ...(max ? { max } : {}) });
export const oneOf = (...values: string[]): Shape => ({ is: 'string', min: 1, values });
export const matching = (pattern: RegExp): Shape => ({ is: 'string', min: 1, pattern });
export const boolean: Shape = { is: 'boolean' };
export const anything: Shape = { is: 'anything' };
export const number = (min?: number, max?: number): Shape => ({
  is: 'number',
  whole: true,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const decimal: Shape = { is: 'number' };
export const list = (of: Shape, max?: number, min = 1): Shape => ({
  is: 'array',
  of,
  min,
  ...(max ? { max } : {}),
});

/**
 * An object; a field whose name ends in `!` is required.
 *
 * @example object({ 'text!': plainText(75), value: string(2_000) })
 */
export function object(fields: Record<string, Shape>, oneOf?: readonly string[]): ObjectShape {
  const entries = Object.entries(fields);
  return {
    is: 'object',
    fields: Object.fromEntries(entries.map(([name, shape]) => [name.replace('!', ''), shape])),
    required: entries.filter(([name]) => name.endsWith('!')).map(([name]) => name.slice(0, -1)),
    ...(oneOf ? { oneOf } : {}),
  };
}

/** Objects told apart by their `type`. */
export function typed(...tables: Record<string, ObjectShape>[]): Shape {
  const all = Object.assign({}, ...tables) as Record<string, ObjectShape>;
  return {
    is: 'typed',
    types: Object.fromEntries(Object.entries(all).map(([type, shape]) => [type, () => shape])),
  };
}

/** Like `typed`, for shapes that contain themselves. */
export function typedLater(types: Record<string, () => ObjectShape>): Shape {
  return { is: 'typed', types };
}
