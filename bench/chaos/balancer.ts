import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Spreads connections over processes that come and go. */
export interface Balancer {
  readonly port: number;
  /** Ports of the processes that take connections now, by name. */
  readonly backends: Map<string, number>;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine; a connection goes to any process, and ends with it. */
export async function startBalancer(): Promise<Balancer> {
  const backends = new Map<string, number>();
  const server = createServer((client) => {
    const ports = [...backends.values()];
    const port = ports[Math.floor(Math.random() * ports.length)];
    // Nobody is there: as if the balancer itself said no.
    if (port === undefined) return client.destroy();
    const backend = connect(port, '127.0.0.1');
    client.pipe(backend).pipe(client);
    for (const [one, other] of [
      [client, backend],
      [backend, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    backends,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
