import type { PageReply, PageRequestKind, PageRequests, Snapshot } from '../../page-api.ts';

const UNREACHABLE = "The local workspace doesn't answer. Is it still running in the terminal?";

/** Sends what the person did. Never rejects: a server that is gone is an `ok: false` like any other. */
export type Request = <K extends PageRequestKind>(
  kind: K,
  params: PageRequests[K]['params'],
) => Promise<PageReply<K>>;

/** The query that says for whom the page is drawn. */
export function asPerson(person: string | null): string {
  return person ? `as=${encodeURIComponent(person)}` : '';
}

/** Makes the function that sends requests in one person's name. */
export function requestAs(person: string): Request {
  return async <K extends PageRequestKind>(kind: K, params: PageRequests[K]['params']) => {
    try {
      const response = await fetch(`/page/request?${asPerson(person)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, ...params }),
      });
      return (await response.json()) as PageReply<K>;
    } catch {
      return { ok: false, error: 'unreachable', text: UNREACHABLE };
    }
  };
}

/** @throws {Error} Where the server is gone or refuses. */
export async function fetchSnapshot(person: string | null, signal: AbortSignal): Promise<Snapshot> {
  const response = await fetch(`/page/snapshot?${asPerson(person)}`, { signal });
  if (!response.ok) throw new Error(`snapshot: ${response.status}`);
  return (await response.json()) as Snapshot;
}
