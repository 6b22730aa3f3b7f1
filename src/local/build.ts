import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'src', 'local', 'page');
const BUILDS = join(ROOT, 'dist', 'page');

let building: Promise<string> | undefined;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A digest of all that the page is built from; the lock file stands for the packages. */
async function digestSources(): Promise<string> {
  const entries = await readdir(PAGE, { recursive: true, withFileTypes: true });
  const sources = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const digest = createHash('sha256');
  for (const file of [...sources.sort(), join(ROOT, 'package-lock.json')]) {
    digest.update(relative(ROOT, file)).update(await readFile(file));
  }
  return digest.digest('hex').slice(0, 16);
}

/** Builds beside its final place and then moves there, so that processes that build at once don't meet. */
async function buildTo(target: string): Promise<void> {
  const { build } = await import('vite');
  await mkdir(BUILDS, { recursive: true });
  const outDir = await mkdtemp(join(BUILDS, 'building-'));
  try {
    await build({
      root: PAGE,
      configFile: false,
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 2_000 },
    });
    await rename(outDir, target);
  } catch (error) {
    await rm(outDir, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
}

/** Removes what was built from other sources. */
async function prune(target: string): Promise<void> {
  const builds = (await readdir(BUILDS)).filter((name) => !name.startsWith('building-'));
  const others = builds.map((name) => join(BUILDS, name)).filter((path) => path !== target);
  await Promise.all(others.map((path) => rm(path, { recursive: true, force: true })));
}

async function buildWhereStale(): Promise<string> {
  const target = join(BUILDS, await digestSources());
  if (!(await exists(target))) {
    await buildTo(target);
    await prune(target);
  }
  return target;
}

/**
 * Builds the page of the local workspace where that is missing or older than its sources: a few seconds then,
 * milliseconds otherwise.
 *
 * @returns The directory with its `index.html`.
 * @throws {Error} Where the page's sources can't be built.
 * @example
 * const pageDir = await ensurePage();
 */
export function ensurePage(): Promise<string> {
  building ??= buildWhereStale().finally(() => {
    building = undefined;
  });
  return building;
}
