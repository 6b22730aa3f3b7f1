import { type Dispatch, useEffect, useReducer, useState } from 'react';
import type { PageEvent } from '../../page-api.ts';
import { asPerson, fetchSnapshot } from './api.ts';
import { reduce, type WorkspaceAction, type WorkspaceState } from './reducer.ts';

const RETRY_MS = 1_000;

export interface Stream {
  state: WorkspaceState | null;
  dispatch: Dispatch<WorkspaceAction>;
  connected: boolean;
}

/**
 * Keeps the page's state in step with the server: a snapshot, then its events; both again whenever the server was gone.
 *
 * @param person Whose eyes to look through; null for the default person.
 */
export function useStream(person: string | null): Stream {
  const [state, dispatch] = useReducer(reduce, null);
  const [connected, setConnected] = useState(false);

  useEffect(() => {
    const stopped = new AbortController();
    let source: EventSource | undefined;
    let retry: number | undefined;

    const restart = () => {
      source?.close();
      setConnected(false);
      clearTimeout(retry);
      retry = window.setTimeout(start, RETRY_MS);
    };
    const start = async () => {
      try {
        const snapshot = await fetchSnapshot(person, stopped.signal);
        if (stopped.signal.aborted) return;
        dispatch({ type: 'snapshot', snapshot });
        source = new EventSource(`/page/events?${asPerson(snapshot.me)}&after=${snapshot.seq}`);
        source.onopen = () => setConnected(true);
        source.onerror = () => restart();
        source.onmessage = (message) => {
          const event = JSON.parse(message.data) as PageEvent;
          if (event.type === 'reset') restart();
          else dispatch({ type: 'event', event });
        };
      } catch {
        if (!stopped.signal.aborted) restart();
      }
    };

    void start();
    return () => {
      stopped.abort();
      source?.close();
      clearTimeout(retry);
    };
  }, [person]);

  return { state, dispatch, connected };
}
