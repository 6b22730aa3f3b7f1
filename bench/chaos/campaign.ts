import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type Engine, openStore, parseKeyring } from '../../src/store/index.ts';
import { bundle } from '../../test/helpers/bundle.ts';
import { startPostgres } from '../../test/helpers/postgres.ts';
import { KEYS } from './effects.ts';
import { type Report, verify } from './verify.ts';

export interface Campaign {
  readonly engine: Engine;
  /** SIGKILLs in all. */
  readonly kills: number;
  /** Who is killed: the process that uses the store, or PostgreSQL itself. */
  readonly victim: 'app' | 'database';
  readonly onKill?: (count: number) => void;
}

type Worker = ChildProcessByStdio<null, Readable, null>;

/**
 * Kills a process under load again and again, or its PostgreSQL, and then looks for what was acknowledged and is not there.
 *
 * @example
 * (await campaign({ engine: 'libsql', kills: 100, victim: 'app' })).lost // 0
 */
export async function campaign({ engine, kills, victim, onKill }: Campaign): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-chaos-'));
  const program = await bundle('bench/chaos/worker.ts');
  const postgres = engine === 'postgres' ? await startPostgres() : undefined;
  const databaseUrl = await postgres?.database('chaos');
  const acks = join(folder, 'acks');
  const starts: number[] = [];
  let generation = 0;

  const start = (): Worker => {
    const args = [program.file, folder, databaseUrl ?? '', acks, `w${generation++}`];
    const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    return worker;
  };
  /** Until it has taken so many events; measures how long the first took. */
  const serve = async (worker: Worker, events: number): Promise<void> => {
    const from = performance.now();
    let seen = 0;
    for await (const chunk of worker.stdout.iterator({ destroyOnReturn: false })) {
      if (seen === 0) starts.push(performance.now() - from);
      seen += String(chunk).length;
      if (seen >= events) break;
    }
    if (seen < events) throw new Error('The worker ended by itself.');
    // At no particular moment.
    await delay(Math.random() * 40);
  };

  try {
    let worker = start();
    for (let count = 1; count <= kills; count += 1) {
      await serve(worker, 10 + Math.random() * 100);
      if (victim === 'app') {
        worker.kill('SIGKILL');
        await once(worker, 'exit');
        worker = start();
      } else {
        await postgres?.kill();
        // Whatever was on its way when it died is out of the pipe.
        worker.stdout.read();
        await postgres?.start();
      }
      onKill?.(count);
    }
    await serve(worker, 50);
    worker.kill('SIGKILL');
    await once(worker, 'exit');

    // Later, so that every lease is over.
    const now = () => Date.now() + 60_000;
    const store = await openStore({ dataDir: folder, databaseUrl, keys: parseKeyring(KEYS), now });
    const report = await verify(store, readFileSync(acks, 'utf8').trim().split('\n'));
    await store.close();
    return { ...report, servingMs: { median: at(starts, 0.5), max: Math.max(...starts) } };
  } finally {
    program.remove();
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  }
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
