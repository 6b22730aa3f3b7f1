import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './imports.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `src/cli` as a person would, in a process of its own, without anybody's settings. */
export function runCli(name: string, args: readonly string[], input = ''): Ran {
  const script = join(ROOT, 'src/cli', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
}
