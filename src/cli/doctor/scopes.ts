import type { Called } from './call-slack.ts';

/** What the token of a call permits; undefined where Slack did not say. */
export function grantedScopes({ headers }: Called): readonly string[] | undefined {
  return headers
    .get('x-oauth-scopes')
    ?.split(',')
    .map((scope) => scope.trim());
}

/** The scopes that are wanted and not granted; undefined where Slack did not say. */
export function missingScopes(called: Called, wanted: readonly string[]): readonly string[] | undefined {
  const granted = grantedScopes(called);
  return granted && wanted.filter((scope) => !granted.includes(scope));
}
