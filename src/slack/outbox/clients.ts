import { webApi } from '@slack/bolt';

/** Finds the client that posts for a token; one that Slack refuses for haste says so at once instead of waiting. */
export type PostingClients = (token: string | undefined) => webApi.WebClient;

/** A token is renewed from time to time; what is older than this many is made anew. */
const LIMIT = 1_000;

/** One client for each token, made where it is first needed. */
export function postingClients(options: webApi.WebClientOptions): PostingClients {
  const clients = new Map<string | undefined, webApi.WebClient>();
  return (token) => {
    const known = clients.get(token);
    if (known) return known;
    const client = new webApi.WebClient(token, { ...options, rejectRateLimitedCalls: true });
    clients.set(token, client);
    const [oldest] = clients.keys();
    if (clients.size > LIMIT) clients.delete(oldest);
    return client;
  };
}
