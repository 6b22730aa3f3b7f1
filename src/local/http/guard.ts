import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may be answered: it must be addressed to this machine by a loopback name, so that a foreign
 * site's name made to point here (DNS rebinding) gets nothing, and must not come from another site's page.
 *
 * @param port The port that the server listens on.
 */
export function isOwnRequest(request: IncomingMessage, port: number): boolean {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  if (port === 80) hosts.push('localhost', '127.0.0.1', '[::1]');
  if (!hosts.includes((request.headers.host ?? '').toLowerCase())) return false;
  const { origin } = request.headers;
  return origin === undefined || hosts.some((host) => origin.toLowerCase() === `http://${host}`);
}
