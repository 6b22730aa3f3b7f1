import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { isOwnRequest } from '../http/guard.ts';
import type { SocketHub } from './socket-hub.ts';
import type { Tickets } from './tickets.ts';

/** Bytes of one message from the app; an acknowledgement is far smaller. */
const MAX_MESSAGE = 1_048_576;

/** Lets the app's sockets in at `/link/` on a server, each with a ticket of its own. */
export function acceptSockets(server: Server, port: number, tickets: Tickets, hub: SocketHub): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    const target = request.url ?? '/';
    const url = URL.canParse(target, 'ws://localhost') ? new URL(target, 'ws://localhost') : undefined;
    const ticket = url?.pathname === '/link/' ? url.searchParams.get('ticket') : null;
    if (!isOwnRequest(request, port) || !ticket || !tickets.redeem(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => hub.add(connection));
  });
}
