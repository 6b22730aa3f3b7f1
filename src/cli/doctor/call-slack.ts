/** What Slack answered; `error` is its own word, or ours where it could not be asked. */
export interface Called {
  readonly error: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  /** Milliseconds since the epoch, between asking and answer. */
  readonly at: number;
}

const SLACK = 'https://slack.com/api/';
const TIMEOUT = 10_000;

/**
 * Calls a method of the Web API, once, and keeps what a client would throw away: the headers.
 *
 * @returns Also where Slack can't be reached: then with the error `unreachable (ENOTFOUND)`.
 */
export async function callSlack(
  apiUrl: string = SLACK,
  method: string,
  token?: string,
  args: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const asked = Date.now();
  try {
    const response = await fetch(new URL(method, apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`), {
      method: 'POST',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const at = (asked + Date.now()) / 2;
    const body = (await response.json()) as Record<string, unknown>;
    const error = body.ok === true ? undefined : String(body.error ?? `http_${response.status}`);
    return { error, body, headers: response.headers, at };
  } catch (error) {
    const { cause, name } = error as Error;
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
    return { error: `unreachable (${code})`, body: {}, headers: new Headers(), at: asked };
  }
}
