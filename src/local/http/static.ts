import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { SAFE_HEADERS, sendText } from './reply.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Nothing runs or loads but the page's own files; pictures in blocks may come from elsewhere by https. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the built page: a file inside `dir`, or `index.html` for any path that names no file.
 *
 * @param path The request's path, still percent-encoded.
 */
export async function serveStatic(
  dir: string | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response, 405, 'Method not allowed');
  const named = dir && (await resolveInside(dir, path));
  const file = named || (dir && !extname(path) && (await resolveInside(dir, '/index.html')));
  if (!file) return sendText(response, 404, dir ? 'Not found' : 'This workspace was started without a page.');
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-frame-options': 'DENY',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file's real path, if it is a file and neither `..` nor a link leads out of `dir`. */
async function resolveInside(dir: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(dir);
    const file = await realpath(join(root, decodeURIComponent(path)));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
