import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a server on this machine that can be slow, or dead without either end being told. */
export interface Proxy {
  readonly port: number;
  /** Milliseconds that each answer is held back from now on. */
  latency: number;
  /** Nothing passes any more, for connections that are open and those that are made. */
  freeze(): void;
  /** New connections pass again; the frozen ones stay dead, as behind a firewall that forgot them. */
  thaw(): void;
  close(): Promise<void>;
}

export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const dead = new WeakSet<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to, isAnswer] of [
      [near, far, false],
      [far, near, true],
    ] as const) {
      sockets.add(from);
      if (frozen) dead.add(near);
      from.on('data', (chunk) => {
        if (dead.has(near)) return;
        if (isAnswer && proxy.latency > 0) setTimeout(() => to.write(chunk), proxy.latency);
        else to.write(chunk);
      });
      from.on('close', () => {
        sockets.delete(from);
        if (!dead.has(near)) to.destroy();
      });
      from.on('error', () => undefined);
    }
    open.add(near);
  });
  const open = new Set<Socket>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: Proxy = {
    port: (server.address() as AddressInfo).port,
    latency: 0,
    freeze() {
      frozen = true;
      for (const near of open) dead.add(near);
    },
    thaw() {
      frozen = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
