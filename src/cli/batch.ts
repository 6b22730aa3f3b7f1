import type { Answer } from '../answer/types.ts';
import { answerText } from '../present/text.ts';

export interface Asked {
  readonly id: string;
  readonly q: string;
}

export interface BadLine {
  readonly id: null;
  readonly error: { readonly code: 'bad_input'; readonly message: string };
}

/** Reads one line of a batch: `{"id", "q"}`, further keys ignored. */
export function readLine(text: string, line: number): Asked | BadLine {
  const bad = (what: string): BadLine => ({
    id: null,
    error: { code: 'bad_input', message: `line ${line}: ${what}` },
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return bad('this is not JSON; give one object a line, such as {"id": "1", "q": "tech lead salary"}');
  }
  if (typeof parsed !== 'object' || parsed === null) return bad('give an object with "id" and "q"');
  const { id, q } = parsed as { id?: unknown; q?: unknown };
  if (typeof q !== 'string') return bad('"q", the question, is missing or no text');
  return { id: typeof id === 'string' || typeof id === 'number' ? String(id) : '', q };
}

/** An answer as the contract of `ask` has it. */
export function answerLine(
  id: string | null,
  { kind, roles, region, entry, confidence, sources, suggestions, ...answer }: Answer,
) {
  return {
    ...(id !== null && { id }),
    kind,
    roles,
    region,
    entry,
    confidence,
    text: answerText({ kind, roles, region, entry, confidence, sources, suggestions, ...answer }),
    sources: sources.map(({ id: source, publisher, title, published, url }) => ({
      id: source,
      publisher,
      title,
      published,
      ...(url && { url }),
    })),
    suggestions: suggestions.map(({ question }) => question),
  };
}
