import type { SourceRef } from '../answer/types.ts';
import { readableDate } from '../answer/wording/date.ts';

/** Sources that the line under a card names; the rest are a click away. */
const NAMED = 5;

/** One source in a few words: "Indeed, “Technical lead salaries”, 2022". */
export function sourceName(source: SourceRef): string {
  return `${source.publisher ?? 'publisher not named'}, “${source.title}”, ${readableDate(source.published)}`;
}

/** The grey line that says where a card comes from, with dates; empty where an answer has no sources. */
export function sourceLine(sources: readonly SourceRef[]): string {
  if (sources.length === 0) return '';
  const named = sources.slice(0, NAMED).map(sourceName).join(' · ');
  const more = sources.length > NAMED ? ` · and ${sources.length - NAMED} more under “Sources”` : '';
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${named}${more}`;
}
