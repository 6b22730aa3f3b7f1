import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './imports.ts';

/**
 * Makes one plain JavaScript file of a program, for tests that start it many times: it is up in a tenth of a second.
 *
 * @param entry From the project's folder: `test/store/helpers/migrating.ts`.
 * @returns The file, which stands where packages are found, and how to be rid of it.
 */
export async function bundle(entry: string): Promise<{ readonly file: string; remove(): void }> {
  // One folder a process: test files run side by side.
  const outDir = join(ROOT, 'node_modules/.cache/rolecall', String(process.pid));
  mkdirSync(outDir, { recursive: true });
  const name = basename(entry).replace(/\.ts$/, '.mjs');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // Read as one file it is up in half the time.
    ssr: { noExternal: ['kysely'] },
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: name } },
    },
  });
  const file = join(outDir, name);
  return { file, remove: () => rmSync(file) };
}
