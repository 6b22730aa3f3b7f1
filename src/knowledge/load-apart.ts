import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freezeLibrary } from './freeze.ts';
import type { Library } from './library.ts';
import type { Loaded } from './load-process.ts';
import { KnowledgeError } from './problems.ts';

/** A load that takes longer is given up, in milliseconds; it takes well under a second. */
const TIMEOUT = 60_000;

const SCRIPT = fileURLToPath(import.meta.resolve('./load-process.ts'));

/**
 * As `loadLibrary`, in a process of its own: whoever is asking meanwhile waits for nothing, and a file that hangs the
 * parser hangs that process alone.
 *
 * @param signal Gives the load up.
 * @throws KnowledgeError as `loadLibrary`; another error where the load was given up or could not run.
 */
export async function loadLibraryApart(dir: string, signal: AbortSignal): Promise<Library> {
  const child = fork(SCRIPT, [dir], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: TIMEOUT,
    killSignal: 'SIGKILL',
    signal,
  });
  const loaded = await new Promise<Loaded>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Loaded));
    child.once('error', reject);
    child.once('close', (code, by) => reject(new Error(`the load ended with ${by ?? code}`)));
  });
  if ('problems' in loaded) throw new KnowledgeError(loaded.problems);
  return freezeLibrary(loaded.library);
}
