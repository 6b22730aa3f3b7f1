import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNOBSERVED } from '../../src/slack/observer.ts';
import { postingClients } from '../../src/slack/outbox/clients.ts';
import { Poster } from '../../src/slack/outbox/poster.ts';
import { postPrivately } from '../../src/slack/post-privately.ts';
import { Records } from '../../src/slack/records.ts';
import { sendOpenly } from '../../src/slack/send.ts';

/** A stand-in for Slack that writes down what it gets and refuses what it is told to. */
const got: { path: string; body: Record<string, unknown> }[] = [];
let refuse: (path: string, body: Record<string, unknown>) => string | undefined = () => undefined;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const raw = Buffer.concat(chunks).toString();
    const json = request.headers['content-type']?.startsWith('application/json') ?? false;
    const body: Record<string, unknown> = json
      ? JSON.parse(raw)
      : Object.fromEntries(new URLSearchParams(raw));
    const path = request.url ?? '';
    got.push({ path, body });
    const fault = refuse(path, body);
    const api = path.startsWith('/api/');
    response.writeHead(fault && !api ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(fault ? { ok: false, error: fault } : { ok: true }));
  });
});

const delivery = {
  text: 'short',
  blocks: [{ type: 'divider' as const }],
  fallback: 'the whole answer as text',
};
const at = { team: 'T1', user: 'U1', thread: '1.5', id: 'Ev1' };
let client: webApi.WebClient;
let poster: Poster;
let url: string;

beforeEach(async () => {
  got.length = 0;
  refuse = () => undefined;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `${base}/respond`;
  const options = { slackApiUrl: `${base}/api/`, retryConfig: { retries: 0 } };
  client = new webApi.WebClient('xoxb-test', options);
  const records = new Records(undefined, pino({ level: 'silent' }), UNOBSERVED);
  poster = new Poster({
    records,
    clients: postingClients(options),
    now: Date.now,
    onQueued: () => undefined,
  });
});

afterEach(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));

test('a private reply stays private, beside what it answers', async () => {
  await postPrivately(poster, client, url, at, delivery);
  expect(got).toHaveLength(1);
  expect(got[0]?.body).toMatchObject({
    response_type: 'ephemeral',
    replace_original: false,
    thread_ts: '1.5',
    text: 'short',
  });
});

test('where Slack refuses the blocks, the same answer goes out as text', async () => {
  refuse = (_, body) => ('blocks' in body ? 'invalid_blocks' : undefined);
  await postPrivately(poster, client, url, at, delivery);
  await sendOpenly(client, { channel: 'C1', thread: '2.5', messageId: 'M1' }, delivery);
  expect(got.map(({ path, body }) => [path, body.text, 'blocks' in body])).toEqual([
    ['/respond', 'short', true],
    ['/respond', 'the whole answer as text', false],
    ['/api/chat.postMessage', 'short', true],
    ['/api/chat.postMessage', 'the whole answer as text', false],
  ]);
});

test('once the response_url is spent, the answer comes as a direct message', async () => {
  refuse = (path) => (path === '/respond' ? 'used_url' : undefined);
  await postPrivately(poster, client, url, at, delivery, { ...delivery, text: 'direct' });
  expect(got.map(({ path }) => path)).toEqual(['/respond', '/api/chat.postMessage']);
  expect(got[1]?.body).toMatchObject({ channel: 'U1', text: 'direct' });
});

test('a failure that text can’t mend is not retried as text', async () => {
  refuse = () => 'not_in_channel';
  await expect(sendOpenly(client, { channel: 'C1', messageId: 'M1' }, delivery)).rejects.toThrow(
    'not_in_channel',
  );
  expect(got).toHaveLength(1);
});
