import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/cli/lines.ts';

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
    lines.push(line);
  return lines;
}

test('lines come whole, however they are cut on the way', async () => {
  expect(await linesOf('a', 'b\nc\n', '\nd', 'e')).toEqual(['ab', 'c', '', 'de']);
  const [first, second] = [
    new TextEncoder().encode('日').slice(0, 1),
    new TextEncoder().encode('日').slice(1),
  ];
  expect(await linesOf(first, second, '\n')).toEqual(['日']);
});

test('a line separator inside a text does not end the line, a byte order mark is no part of it', async () => {
  expect(await linesOf('\uFEFF{"q":"tech\u2028lead\u2029"}\n')).toEqual(['{"q":"tech\u2028lead\u2029"}']);
});

test('nothing gives nothing, and bytes that are no text do no harm', async () => {
  expect(await linesOf()).toEqual([]);
  expect(await linesOf(new Uint8Array([0xff, 0x0a, 0xc3]))).toEqual(['\uFFFD', '\uFFFD']);
});
