import type { Logger } from 'pino';
import { answer } from '../answer/answer.ts';
import { fingerprint } from '../knowledge/fingerprint.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { watchKnowledge } from '../knowledge/watch.ts';

/** The library in use; another one after each edit of its folder. */
export interface CurrentLibrary {
  readonly view: () => Library;
  /** Follows the folder from now on. @param told Called with what became of each edit. */
  follow(logger: Logger, told: (result: 'ok' | 'invalid') => void): void;
  close(): void;
}

/**
 * Loads the knowledge.
 *
 * @throws KnowledgeError with every problem at once.
 */
export async function currentLibrary(dir: string, today: () => string): Promise<CurrentLibrary> {
  const before = await fingerprint(dir);
  let library = loadLibrary(dir);
  let close = (): void => {};
  return {
    view: () => library,
    follow(logger, told) {
      const watch = watchKnowledge(dir, {
        fingerprint: before,
        onReload(reloaded) {
          // Its index is built by whoever asks first: better us than a person.
          answer('help', reloaded, { today: today() });
          library = reloaded;
          logger.info({ roles: library.roles.size }, 'the knowledge was reloaded');
          told('ok');
        },
        onInvalid(error) {
          const problems = error instanceof KnowledgeError ? error.message.split('\n') : [error.message];
          logger.error({ problems }, 'the knowledge was edited and can’t be used: what was known stays');
          told('invalid');
        },
      });
      close = () => watch.close();
    },
    close: () => close(),
  };
}
