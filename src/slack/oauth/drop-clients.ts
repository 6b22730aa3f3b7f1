import type { App } from '@slack/bolt';

/**
 * Forgets the clients that Bolt made for a workspace: it keeps one, some 26 kB, for each token that it ever saw, and with
 * rotation that is two a day.
 */
export function dropClients(app: App, team: string): void {
  const { clients = {} } = app as unknown as { readonly clients?: Record<string, unknown> };
  delete clients[team];
}
