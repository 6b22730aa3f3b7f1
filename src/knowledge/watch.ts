import { fingerprint } from './fingerprint.ts';
import type { Library } from './library.ts';
import { loadLibraryApart } from './load-apart.ts';

export interface WatchOptions {
  /** What is in use: the folder as it was when this was loaded. */
  readonly fingerprint: string;
  /** Called with each library that takes the place of the one before. */
  readonly onReload: (library: Library) => void;
  /** Called where an edit can't be used: a KnowledgeError says why, file:line. What was in use stays. */
  readonly onInvalid: (error: Error) => void;
  /** How often to look, and how long a folder must have been quiet to be read, in milliseconds. Default 500. */
  readonly quietMs?: number;
}

export interface Watch {
  /** Looks no more, and gives up a load that is under way. */
  close(): void;
}

/**
 * Follows a knowledge folder: what people edit takes effect without a restart.
 *
 * It looks at times and sizes rather than wait for the system's events: those get lost over network and container
 * mounts, and on Linux with editors that save by renaming. An edit counts once the folder has been quiet between two
 * looks, so that many edits at once are one load; loads run one at a time, in a process of their own.
 *
 * @example
 * const watch = watchKnowledge(dir, { fingerprint: await fingerprint(dir), onReload, onInvalid });
 */
export function watchKnowledge(dir: string, options: WatchOptions): Watch {
  const { onReload, onInvalid, quietMs = 500 } = options;
  const ended = new AbortController();
  let used = options.fingerprint;
  let seen = used;

  const look = async (): Promise<void> => {
    const now = await fingerprint(dir);
    const quiet = now === seen;
    seen = now;
    if (now === used || !quiet || ended.signal.aborted) return;
    // Whatever comes of it: the same files are not read twice.
    used = now;
    try {
      const library = await loadLibraryApart(dir, ended.signal);
      if (!ended.signal.aborted) onReload(library);
    } catch (error) {
      if (!ended.signal.aborted) onInvalid(error instanceof Error ? error : new Error(String(error)));
    }
  };

  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(() => void look().finally(() => ended.signal.aborted || next()), quietMs);
    timer.unref();
  };
  next();
  return {
    close() {
      ended.abort();
      clearTimeout(timer);
    },
  };
}
