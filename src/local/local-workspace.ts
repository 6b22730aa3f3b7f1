import type { Injection } from './api/injections.ts';
import type { Clock } from './core/clock.ts';
import type { Ids } from './core/ids.ts';
import type { Driver } from './driver/driver.ts';

export interface LocalWorkspaceOptions {
  /** 0 picks a free one. */
  port: number;
  /** The app's manifest, parsed from its YAML or JSON. */
  manifest: unknown;
  /** The built page; without it the workspace has none. */
  pageDir?: string;
  /** Called once it listens, with the address for a browser. */
  onUrl?: (url: string) => void;
  clock?: Clock;
  ids?: Ids;
}

/** A running workspace. */
export interface LocalWorkspace {
  /** For a browser: `http://localhost:PORT`. */
  url: string;
  port: number;
  /** For the app's `SLACK_API_URL`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  botUserId: string;
  /** Acts as a person: `you` by default. */
  as(userId?: string): Driver;
  /**
   * Delivers by signed HTTP from now on; null goes back to sockets.
   *
   * @throws AppError `slack` where the URL does not echo the challenge.
   */
  setRequestUrl(url: string | null): Promise<void>;
  /** Makes the next call of a Web API method fail. */
  injectError(method: string, injection: Injection): void;
  /** Asks every socket's client to reconnect. */
  refreshSockets(): void;
  /** Drops every socket without a word. */
  dropSockets(): void;
  /** How many sockets the app holds open. */
  readonly connections: number;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}
