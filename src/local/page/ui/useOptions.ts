import { useEffect, useState } from 'react';
import type { PageOption } from '../../page-api.ts';

/** Options under a heading; no heading where they have none. */
export interface OptionList {
  label?: string;
  options: PageOption[];
}

/** Where a menu's options come from: they are all here, or the app is asked as the person types. */
export type OptionSource =
  | { kind: 'static'; lists: OptionList[] }
  | { kind: 'external'; minQuery: number; load: (query: string) => Promise<OptionList[] | string> };

export interface Options {
  lists: OptionList[];
  /** Said in place of options. */
  note: string;
}

const TYPING_MS = 150;

function filter(lists: OptionList[], query: string): OptionList[] {
  const wanted = query.trim().toLowerCase();
  return lists
    .map((list) => ({
      ...list,
      options: list.options.filter((one) => one.text.text.toLowerCase().includes(wanted)),
    }))
    .filter((list) => list.options.length > 0);
}

/** The options that fit what was typed so far. */
export function useOptions(source: OptionSource, query: string, open: boolean): Options {
  const [loaded, setLoaded] = useState<{ query: string; answer: OptionList[] | string } | null>(null);
  const missing = source.kind === 'external' ? source.minQuery - query.length : 0;
  const asks = source.kind === 'external' && open && missing <= 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another query, not for another drawing
  useEffect(() => {
    if (!asks) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await source.load(query);
      if (!stale) setLoaded({ query, answer });
    }, TYPING_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asks, query]);

  if (source.kind === 'static') {
    const lists = filter(source.lists, query);
    return { lists, note: lists.length === 0 ? 'No results' : '' };
  }
  if (missing > 0) {
    return {
      lists: [],
      note: `Type ${missing === 1 ? '1 more character' : `${missing} more characters`} to search`,
    };
  }
  if (loaded?.query !== query) return { lists: [], note: 'Searching…' };
  if (typeof loaded.answer === 'string') return { lists: [], note: loaded.answer };
  const lists = loaded.answer.filter((list) => list.options.length > 0);
  return { lists, note: lists.length === 0 ? 'No results' : '' };
}
