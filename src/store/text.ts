import { AppError } from '../errors.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses what the engines would cut, change or choke on: NUL, half a surrogate pair, a number that is no whole one.
 *
 * @throws AppError `bad_input`, without the value.
 */
export function checkValues(values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === 'string' && (value.includes('\0') || LONE_SURROGATE.test(value)))
      throw new AppError('bad_input', 'The text holds characters that cannot be kept.');
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new AppError('bad_input', 'The number is not a whole one that can be kept.');
  }
}
