import type { Observer } from './observer.ts';

/** As `fetch`, and tells of each Web API call that Slack refused or that did not reach it. */
export function watchedFetch(observer: Observer): typeof fetch {
  return async (input, init) => {
    const method = methodOf(input);
    const response = await fetch(input, init).catch((error: unknown) => {
      observer.slackFailed(method, 'unreachable');
      throw error;
    });
    if (!response.ok) observer.slackFailed(method, response.status === 429 ? 'ratelimited' : 'http_error');
    else void tellRefusal(response.clone(), (reason) => observer.slackFailed(method, reason));
    return response;
  };
}

/** `https://slack.com/api/chat.postMessage` → `chat.postMessage`. */
function methodOf(input: string | URL | Request): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}

async function tellRefusal(response: Response, tell: (reason: string) => void): Promise<void> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('ok' in body) || body.ok !== false) return;
  tell('error' in body && /^[a-z_]{1,50}$/.test(String(body.error)) ? String(body.error) : 'unknown');
}
