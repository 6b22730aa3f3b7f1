import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One schema issue in words a curator can act on: the path, what is wrong, how to mend it. */
export function explain(issue: Issue, data: unknown): string {
  const where = issue.path.length > 0 ? `"${issue.path.map(String).join('.')}"` : 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a key of ${where}. ${mendKey(issue.keys)}`;
    case 'invalid_type':
      if (valueAt(data, issue.path) === undefined)
        return `${where} is missing. Add ${article(issue.expected)}.`;
      return `${where} must be ${article(issue.expected)}, not ${kindOf(valueAt(data, issue.path))}. ${hint(issue.expected)}`;
    case 'invalid_value':
      return `${where} must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `${where} is too short: at least ${issue.minimum} ${units(issue.origin)}. Fill it in.`;
    case 'too_big':
      return `${where} is too long: at most ${issue.maximum} ${units(issue.origin)}. Shorten or split it.`;
    case 'invalid_format':
      return `${where} is not well formed: ${issue.message}.`;
    case 'invalid_key':
      return `the key ${where} is not well formed: ${issue.issues.map((inner) => inner.message).join('; ')}.`;
    default:
      return `${where}: ${issue.message}.`;
  }
}

/** The path at whose line an issue is told: for an unknown key, the key itself. */
export function pathOf(issue: Issue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  boolean: 'true or false',
};

/** A comma in `{text: one, two, source: x}` ends the text and makes a key of the rest. */
function mendKey(keys: readonly string[]): string {
  const isProse = keys.some((key) => key.includes(' '));
  return isProse
    ? 'Put quotes round the text before it: inside { } a comma ends it.'
    : 'Check spelling and indentation.';
}

function article(expected: string): string {
  return NAMES[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return NAMES[typeof value] ?? typeof value;
}

function hint(expected: string): string {
  if (expected === 'string') return 'Put quotes round it.';
  if (expected === 'array') return 'Begin each item with "- ".';
  if (expected === 'number') return 'Write digits alone, without quotes, commas or signs.';
  return 'Compare with the files in _template.';
}

function units(origin: string): string {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'items' : '';
}
