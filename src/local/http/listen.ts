import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../errors.ts';

/**
 * Listens on a port of the loopback addresses alone: 127.0.0.1, and ::1 where the machine has it.
 *
 * @param port 0 picks a free one, the same for both.
 * @throws AppError `port_taken`, naming the variable to change.
 */
export async function listenOnLoopback(port: number): Promise<{ servers: Server[]; port: number }> {
  for (let attempt = 0; ; attempt += 1) {
    const v4 = createServer();
    await listen(v4, '127.0.0.1', port);
    const bound = (v4.address() as AddressInfo).port;
    const v6 = createServer();
    try {
      await listen(v6, '::1', bound);
      return { servers: [v4, v6], port: bound };
    } catch (error) {
      if (!(error instanceof AppError)) return { servers: [v4], port: bound };
      v4.close();
      if (port !== 0 || attempt === 4) throw error;
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const why = `PORT is ${port}, and that port is already in use or not allowed: set PORT to another one, say ${port < 65_000 ? port + 1 : 3000}`;
      reject(taken ? new AppError('port_taken', why, { cause: error }) : error);
    });
    server.listen({ host, port, ipv6Only: host === '::1' }, resolve);
  });
}
