import type { SourceRef } from '../answer/types.ts';
import { readableDate } from '../answer/wording/date.ts';
import { listOf } from '../answer/wording/names.ts';
import { clip } from './escape.ts';

/** Sources that the line under a card names; the rest are a click away. */
const NAMED = 5;

/** Characters of a title in that line. */
const TITLE = 60;

/** One source in full: "Indeed, “Technical lead salaries”, 2022". */
export function sourceName(source: SourceRef): string {
  return `${source.publisher ?? 'publisher not named'}, “${source.title}”, ${readableDate(source.published)}`;
}

/** Sources by how a reader knows them: a publisher with all its dates, a page without one by its title. */
function shortNames(sources: readonly SourceRef[]): string[] {
  const dates = new Map<string, string[]>();
  for (const { publisher, title, published } of sources) {
    const name = publisher ?? `“${clip(title, TITLE)}”, publisher not named`;
    dates.set(name, [...(dates.get(name) ?? []), readableDate(published)]);
  }
  return [...dates].map(([name, all]) => `${name}, ${listOf([...new Set(all)])}`);
}

/** The grey line that says where a card comes from, with dates; empty where an answer has no sources. */
export function sourceLine(sources: readonly SourceRef[]): string {
  if (sources.length === 0) return '';
  const names = shortNames(sources);
  const more = names.length > NAMED ? ` · and ${names.length - NAMED} more under “Sources”` : '';
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${names.slice(0, NAMED).join(' · ')}${more}`;
}
