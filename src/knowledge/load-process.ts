import type { Library } from './library.ts';
import { loadLibrary } from './load.ts';
import { KnowledgeError, type Problem } from './problems.ts';

/** What the process says to the one that started it. */
export type Loaded = { readonly library: Library } | { readonly problems: readonly Problem[] };

function load(dir: string): Loaded {
  try {
    return { library: loadLibrary(dir) };
  } catch (error) {
    if (error instanceof KnowledgeError) return { problems: error.problems };
    throw error;
  }
}

const [dir] = process.argv.slice(2);
if (dir !== undefined) process.send?.(load(dir));
