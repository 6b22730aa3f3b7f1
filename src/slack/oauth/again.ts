import { NotInstalledError } from './kept.ts';

/** The work could not be done now; it is not acked, so that Slack delivers it again. */
export class AgainError extends Error {
  override readonly name = 'AgainError';
}

/** For a `catch`: what fails may go well the next time, unless the workspace has no installation. */
export function orAgain(error: unknown): never {
  if (error instanceof NotInstalledError) throw error;
  throw new AgainError('not now', { cause: error });
}

/** What Bolt wrapped into errors of its own, if it is of this kind. */
export function wrapped<E extends Error>(kind: new (...args: never[]) => E, error: unknown): E | undefined {
  if (error instanceof kind) return error;
  if (!(error instanceof Error)) return undefined;
  return wrapped(kind, 'original' in error ? error.original : error.cause);
}
