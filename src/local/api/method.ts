import type { JsonObject } from '../core/json.ts';
import type { Tickets } from '../socket/tickets.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Args } from './args.ts';

/** What a method works on. */
export interface MethodContext {
  workspace: Workspace;
  args: Args;
  tickets: Tickets;
}

/** One Web API method. */
export interface Method {
  /** Which token it takes. Default: the bot's. */
  token?: 'bot' | 'app' | 'none';
  /** One of these scopes must be in the manifest; none needed where absent. */
  scopes?: readonly string[];
  /** @returns The reply without its `ok`. Throws `ApiError`. */
  run(context: MethodContext): JsonObject;
}

export type Methods = Record<string, Method>;
