import { webApi } from '@slack/bolt';

const silent = () => undefined;

/** Says nothing: refusals are what the tests are about. */
export const logger: webApi.Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  setName: silent,
  getLevel: () => webApi.LogLevel.ERROR,
};

/** A real Web API client of a workspace on this machine, which tries everything once. */
export function webClient(
  slackApiUrl: string,
  token: string | undefined,
  options: webApi.WebClientOptions = {},
): webApi.WebClient {
  return new webApi.WebClient(token, { slackApiUrl, retryConfig: { retries: 0 }, logger, ...options });
}

/** The error code of a call that is refused. */
export function refusal(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => 'was not refused',
    (error: { data?: { error?: string } }) => error.data?.error,
  );
}
