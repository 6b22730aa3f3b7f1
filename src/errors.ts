/** What went wrong, in a word that code can branch on. */
export type ErrorCode = 'bad_config' | 'bad_knowledge' | 'bad_input' | 'port_taken' | 'slack' | 'store';

/**
 * A failure whose message is fit for the person who can mend it.
 *
 * @example
 * throw new AppError('bad_config', 'PORT is "abc": it takes a number from 0 to 65535');
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
