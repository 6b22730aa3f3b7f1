import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Entry, FIELDS } from './documents.ts';

/** The entry found first, and how good the library holds it to be: higher is better. */
export interface Top {
  readonly entry: Entry;
  readonly score: number;
}

/** A search library over the entries. */
export interface Peer {
  readonly name: string;
  /** Builds its index; what is returned finds the first entry for a question. */
  index(entries: readonly Entry[]): (question: string) => Top | undefined;
}

function fuse(name: string, options: IFuseOptions<Entry>): Peer {
  return {
    name,
    index(entries) {
      const search = new Fuse(entries, { keys: [...FIELDS], includeScore: true, ...options });
      return (question) => {
        const [top] = search.search(question, { limit: 1 });
        // its scores run from 0, a perfect match, to 1
        return top && { entry: top.item, score: 1 - (top.score ?? 1) };
      };
    },
  };
}

const minisearch: Peer = {
  name: 'MiniSearch (prefix, fuzzy 0.2)',
  index(entries) {
    const search = new MiniSearch<Entry>({
      fields: [...FIELDS],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 } },
    });
    search.addAll(entries);
    return (question) => {
      const [top] = search.search(question);
      const entry = top && entries[top.id as number];
      return entry && { entry, score: top.score };
    };
  },
};

/** What we stand beside, each as its documentation has one begin with it. */
export const PEERS: readonly Peer[] = [
  fuse('fuse.js (default)', {}),
  fuse('fuse.js (ignoreLocation)', { ignoreLocation: true }),
  fuse('fuse.js (useTokenSearch)', { useTokenSearch: true }),
  minisearch,
];
