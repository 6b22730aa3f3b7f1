import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, chromium as launcher, type Page } from 'playwright-core';

/** Why there is no browser here; empty where there is one. */
export const noBrowser =
  process.platform === 'linux' && process.arch === 'x64'
    ? ''
    : `no browser: the Chromium from npm runs on x64 Linux, not on ${process.platform} ${process.arch}`;

const LIBRARY_DIRS = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
];
const LOCK = join(tmpdir(), 'rolecall-chromium.lock');
const UNPACKING_MS = 60_000;

/** The package brings libnss3 along, but unpacks it only where it believes itself on AWS Lambda, and decides when loaded. */
async function loadChromium() {
  if (!LIBRARY_DIRS.some((dir) => existsSync(`${dir}/libnss3.so`))) {
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  }
  return (await import('@sparticuz/chromium')).default;
}

/** One process at a time: the package unpacks into a folder that all share, and takes half a file for a whole one. */
async function underLock<T>(work: () => Promise<T>): Promise<T> {
  while (
    !(await mkdir(LOCK).then(
      () => true,
      () => false,
    ))
  ) {
    const since = await stat(LOCK).then(
      (lock) => lock.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > UNPACKING_MS) await rm(LOCK, { recursive: true, force: true });
    else await delay(100);
  }
  try {
    return await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

/** Starts a real Chromium, unpacked from npm; about two seconds the first time. */
export async function launchBrowser(): Promise<Browser> {
  const chromium = await loadChromium();
  return launcher.launch({
    executablePath: await underLock(() => chromium.executablePath()),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
}

/** Sizes of window that people have. */
export const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;

/** Opens a page in a window of its own; what its scripts throw fails the test that awaits `errors`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  return { page, errors };
}
