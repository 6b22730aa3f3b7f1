import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { scriptCommand } from './run-cli.ts';
import { tempDir } from './temp-dir.ts';

/** Starts Rolecall in a process of its own, as `npm start` does; it is gone after the test. */
export function startMain(env: Record<string, string>) {
  const child = spawn(...scriptCommand('main.ts', [], { ROLECALL_DATA_DIR: tempDir(), ...env }));
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return {
    ended,
    stop: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
    /** Its line once it is up; what it said instead, as an error, where it ends before that. */
    ready: () =>
      new Promise<string>((resolve, reject) => {
        child.stdout.on('data', () => said.out.includes('\n') && resolve(said.out));
        ended.then(({ code, err }) => reject(new Error(`ended with ${code}: ${err}`)), reject);
      }),
  };
}
