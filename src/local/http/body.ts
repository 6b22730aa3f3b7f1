import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body as UTF-8.
 *
 * @param limit Bytes; undefined is returned for a longer one, whose rest is not kept.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks).toString('utf8') : undefined;
}
