import { AppError } from '../errors.ts';

/**
 * Runs a command and sets the exit code: its own result, 1 for a failure it explains, 2 for arguments it doesn't know.
 *
 * @param usage One line that shows how the command is called.
 */
export async function run(usage: string, command: () => number | Promise<number>): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    process.exitCode = await command();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (error instanceof AppError) fail(error.message, 1);
    else if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
      fail(`${(error as Error).message}\n${usage}`, 2);
    else throw error;
  }
}

/** Whoever reads may have enough, as `| head -1` does: no failure, and nothing left to do. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

function fail(message: string, exitCode: number): void {
  console.error(message);
  process.exitCode = exitCode;
}
