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

/** The `AgainError` that Bolt wrapped into errors of its own, if there is one. */
export function againIn(error: unknown): AgainError | undefined {
  if (error instanceof AgainError) return error;
  if (!(error instanceof Error)) return undefined;
  return againIn('original' in error ? error.original : error.cause);
}
