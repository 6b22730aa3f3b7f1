import { type Logger as BoltLogger, LogLevel, webApi } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';
import { AppError } from '../errors.ts';

/** Tokens, and addresses that carry one. */
const SECRET =
  /\b(?:xox[a-z]?(?:\.xox[a-z])?|xapp)-[\w-]+|\b(?:https?|wss?):\/\/\S+[?&]ticket=\S+|hooks\.slack\.com\/\S+/g;

/** Removes what looks like a token from a line that somebody else wrote. */
export function scrub(line: string): string {
  return line.replace(SECRET, '[redacted]');
}

/** A logger on standard error that writes no token, whatever it is handed. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const secrets = [
    'token',
    'botToken',
    'appToken',
    'signingSecret',
    'clientSecret',
    'refreshToken',
    'authorization',
  ];
  return pino(
    {
      level,
      base: null,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    },
    destination,
  );
}

/** Slack's own word for what went wrong, such as `invalid_blocks`; undefined for errors that aren't Slack's. */
export function slackReason(error: unknown): string | undefined {
  if (error instanceof AppError) return error.code === 'slack' ? error.message : undefined;
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string'
    ? data.error
    : undefined;
}

/** Slack's words for what may be gone in a moment; whether the call was done meanwhile it doesn't say. */
const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Whether the same call may well succeed later: Slack gave no word, or one of trouble of its own. */
export function isPassing(error: unknown): boolean {
  const reason = slackReason(error);
  return reason === undefined || PASSING.has(reason) || /^http_5/.test(reason);
}

/** How long Slack wants us to wait, in milliseconds; undefined for errors that are no `Retry-After`. */
export function retryAfterOf(error: unknown): number | undefined {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : undefined;
}

/**
 * What a log may say of an error: its kind, Slack's reason and where it came from. Not its message, which may quote
 * what a person typed.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack
    ?.split('\n')
    .filter((frame) => frame.startsWith('    at '))
    .slice(0, 8)
    .map((frame) => frame.trim());
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, code, reason: slackReason(error), at };
}

/**
 * Bolt's lines in our log. Its debug lines hold whole payloads, so they are never asked for.
 */
export function boltLogger(logger: Logger): BoltLogger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      logger[level](scrub(parts.map((part) => (part instanceof Error ? part.name : String(part))).join(' ')));
    };
  return {
    debug: () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
