import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { AppError } from '../errors.ts';
import { type Readiness, readiness, type Vitals } from './readiness.ts';

export interface OpsOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly registry: Registry;
  readonly vitals: Vitals;
}

export interface OpsServer {
  /** `http://127.0.0.1:9464` */
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const BASE = 'http://localhost';
const TEXT = 'text/plain; charset=utf-8';

/** Answers go on without the store, so only who asks for all of it is told no then. */
function readyStatus(status: Readiness['status'], strict: boolean): 200 | 503 {
  return status === 'ready' || (status === 'degraded' && !strict) ? 200 : 503;
}

async function route({ registry, vitals }: OpsOptions, url: URL): Promise<Reply> {
  switch (url.pathname) {
    case '/livez':
      return { status: 200, type: TEXT, body: 'ok\n' };
    case '/readyz': {
      const found = await readiness(vitals);
      const status = readyStatus(found.status, url.searchParams.has('strict'));
      return { status, type: 'application/json', body: `${JSON.stringify(found)}\n` };
    }
    case '/metrics':
      return { status: 200, type: registry.contentType, body: await registry.metrics() };
    default:
      return { status: 404, type: TEXT, body: 'There is /livez, /readyz and /metrics.\n' };
  }
}

/**
 * Serves `/livez`, `/readyz` and `/metrics`, for those who run Rolecall; on a port of its own, since nobody else needs it.
 *
 * @throws AppError `port_taken` naming OPS_PORT, `bad_config` naming OPS_HOST.
 */
export async function startOps(options: OpsOptions): Promise<OpsServer> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = 10_000;
  server.listen(options.port, options.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) =>
    Promise.reject(refused(options, error)),
  );
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  options: OpsOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const get = request.method === 'GET' || request.method === 'HEAD';
  const path = request.url ?? '';
  const { status, type, body }: Reply =
    get && URL.canParse(path, BASE)
      ? await route(options, new URL(path, BASE))
      : { status: 405, type: TEXT, body: 'GET alone.\n' };
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(get ? {} : { allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refused({ host, port }: OpsOptions, error: NodeJS.ErrnoException): AppError {
  return error.code === 'EADDRINUSE' || error.code === 'EACCES'
    ? new AppError(
        'port_taken',
        `OPS_PORT is ${port}, and that port can't be had (${error.code}): set another one.`,
      )
    : new AppError(
        'bad_config',
        `OPS_HOST is ${host}, and nothing can listen there (${error.code ?? 'failed'}).`,
      );
}
