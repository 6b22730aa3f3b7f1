import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../test/helpers/imports.ts';
import { scriptCommand } from '../../test/helpers/run-cli.ts';
import { KEYS } from '../chaos/effects.ts';
import { SIGNING_SECRET } from './deliver.ts';

/** An app in a process of its own. */
export interface RunningApp {
  readonly port: number;
  readonly process: ChildProcess;
}

/** Bolt alone, with a listener that does nothing. */
export function startBare(apiUrl: string): Promise<RunningApp> {
  const args = ['--import', 'tsx', join(ROOT, 'bench/events/bare.ts'), apiUrl];
  return listening(spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }));
}

/**
 * Rolecall over HTTP, as an admin starts it.
 *
 * @param program `src/main.ts` in one file, which is up sooner.
 */
export function startRolecall(
  program: string,
  apiUrl: string,
  dataDir: string,
  databaseUrl = '',
): Promise<RunningApp> {
  const [, , options] = scriptCommand('main.ts', [], {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
    ROLECALL_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    ROLECALL_KEYS: KEYS,
  });
  return listening(spawn(process.execPath, [program], { ...options, stdio: ['ignore', 'pipe', 'inherit'] }));
}

async function listening(process: ChildProcess): Promise<RunningApp> {
  if (!process.stdout) throw new Error('no standard output');
  for await (const line of createInterface(process.stdout)) {
    const port = /listening on port (\d+)/.exec(line)?.[1];
    if (port) return { port: Number(port), process };
  }
  throw new Error('the app ended by itself');
}

/** Ends an app, and waits until it is gone. */
export async function end({ process }: RunningApp, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill(signal);
  await once(process, 'exit');
}
