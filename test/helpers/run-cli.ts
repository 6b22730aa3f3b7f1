import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { VARIABLES } from '../../src/config.ts';
import { ROOT } from './imports.ts';

const MAX_OUTPUT = 64 * 1024 * 1024;

/** An environment without anybody's settings: an empty variable counts as unset, and hides the one in a `.env`. */
const NOBODYS = Object.fromEntries(VARIABLES.map((name) => [name, '']));

/** How a script of `src` is started, as `npm run` does: program, arguments, options. */
export function scriptCommand(
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
) {
  const options = {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...NOBODYS, ...env },
  };
  return [process.execPath, ['--import', 'tsx', join(ROOT, 'src', script), ...args], options] as const;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `src/cli` as a person would, in a process of its own. */
export function runCli(name: string, args: readonly string[], input = ''): Ran {
  const [program, all, options] = scriptCommand(`cli/${name}.ts`, args);
  const { status, stdout, stderr } = spawnSync(program, all, {
    ...options,
    encoding: 'utf8',
    input,
    maxBuffer: MAX_OUTPUT,
  });
  return { code: status, out: stdout, err: stderr };
}
