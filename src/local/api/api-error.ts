import type { JsonObject } from '../core/json.ts';

/** A Web API method's `{ok: false}`. */
export class ApiError extends Error {
  /** Further fields of the reply: `errors`, `response_metadata`, `needed`, … */
  readonly details: JsonObject;

  constructor(code: string, details: JsonObject = {}) {
    super(code);
    this.name = 'ApiError';
    this.details = details;
  }
}

/**
 * A refusal that says what is wrong with the arguments, as Slack says it.
 *
 * @param faults Each without its `[ERROR]`.
 */
export function argumentError(code: string, faults: readonly string[]): ApiError {
  return new ApiError(code, {
    ...(code === 'invalid_blocks' ? { errors: faults } : {}),
    response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
  });
}
