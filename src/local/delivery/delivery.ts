import type { JsonObject } from '../core/json.ts';

/** One thing that the workspace tells the app. */
export interface AppRequest {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: JsonObject;
  retry?: { attempt: number; reason: string };
}

export type AckFault = 'timeout' | 'not_connected' | 'connection_failed' | 'http_error';

/** How the app answered within its three seconds; `body` is undefined for a bare acknowledgement. */
export type Ack = { ok: true; body: unknown } | { ok: false; fault: AckFault; retry: boolean };

/** A way to the app: sockets or signed HTTP. */
export interface Transport {
  readonly connected: boolean;
  send(request: AppRequest): Promise<Ack>;
}

/** Sends to the app by signed HTTP where a request URL is set, else over its sockets. */
export interface Delivery extends Transport {
  /** Reports to the page that the app came or went. */
  onChange(listener: () => void): void;
}
