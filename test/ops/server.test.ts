import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../../src/ops/metrics.ts';
import type { Vitals } from '../../src/ops/readiness.ts';
import { startOps } from '../../src/ops/server.ts';

const HEALTHY: Vitals = {
  checkStore: async () => ({ engine: 'libsql', schema: 1, latencyMs: 0.2 }),
  roles: () => 20,
  phase: () => 'running',
};

async function ops(changes: Partial<Vitals> = {}) {
  const metrics = createMetrics({ inFlight: () => 3, roles: () => 20 });
  const vitals = { ...HEALTHY, ...changes };
  const server = await startOps({ host: '127.0.0.1', port: 0, registry: metrics.registry, vitals });
  onTestFinished(() => server.close());
  return {
    url: server.url,
    metrics,
    async get(path: string, method = 'GET') {
      const response = await fetch(`${server.url}${path}`, { method });
      return { status: response.status, text: await response.text() };
    },
  };
}

/** A store's failure, with what a driver might say. */
function fault(name: string): Error {
  return Object.assign(new Error('connect ECONNREFUSED postgresql://app:hunter2@db'), { fault: name });
}

test('a process that answers is alive, whatever else is wrong', async () => {
  const { get } = await ops({
    checkStore: () => Promise.reject(fault('unreachable')),
    phase: () => 'draining',
  });
  expect(await get('/livez')).toEqual({ status: 200, text: 'ok\n' });
});

test('it is ready with a store, its schema and knowledge', async () => {
  const { status, text } = await (await ops()).get('/readyz');
  expect({ status, ...JSON.parse(text) }).toEqual({
    status: 'ready',
    store: { ok: true, engine: 'libsql', schema: 1, latencyMs: 0.2 },
    knowledge: { ok: true, roles: 20 },
  });
  expect(status).toBe(200);
});

test('without its store it still takes questions, says so, and is not ready for who asks strictly', async () => {
  const { get } = await ops({ checkStore: () => Promise.reject(fault('unreachable')) });
  const { status, text } = await get('/readyz');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    status: 'degraded',
    store: { ok: false, reason: 'unreachable' },
  });
  expect(text).not.toContain('hunter2');
  expect((await get('/readyz?strict')).status).toBe(503);
});

test('a store that never answers counts as one that can’t be reached', async () => {
  const { get } = await ops({ checkStore: () => new Promise(() => {}) });
  expect(JSON.parse((await get('/readyz')).text)).toMatchObject({ store: { ok: false, reason: 'slow' } });
});

const UNREADY: readonly (readonly [string, Partial<Vitals>])[] = [
  ['starting', { phase: () => 'starting' }],
  ['draining', { phase: () => 'draining' }],
  ['no_knowledge', { roles: () => 0 }],
];

test.each(UNREADY)('%s is not ready', async (expected, changes) => {
  const { status, text } = await (await ops(changes)).get('/readyz');
  expect({ status, said: JSON.parse(text).status }).toEqual({ status: 503, said: expected });
});

test('the metrics count what happened, and each has its help', async () => {
  const { metrics, get } = await ops();
  metrics.answered('salary', 4);
  metrics.answered('none', 2);
  metrics.acked(30);
  metrics.worked(180);
  metrics.slackFailed('chat.postMessage', 'channel_not_found');
  metrics.listenerFailed();
  metrics.unrecorded();
  metrics.reloaded('invalid');
  const { text } = await get('/metrics');
  expect(text.split('\n').filter((line) => /^rolecall_(?!.*_bucket)/.test(line))).toEqual([
    'rolecall_questions_total{kind="salary"} 1',
    'rolecall_questions_total{kind="none"} 1',
    'rolecall_declines_total 1',
    'rolecall_slack_api_errors_total{method="chat.postMessage",reason="channel_not_found"} 1',
    'rolecall_listener_failures_total 1',
    'rolecall_unrecorded_writes_total 1',
    'rolecall_knowledge_reloads_total{result="invalid"} 1',
    'rolecall_answer_seconds_sum 0.006',
    'rolecall_answer_seconds_count 2',
    'rolecall_ack_seconds_sum 0.03',
    'rolecall_ack_seconds_count 1',
    'rolecall_work_seconds_sum 0.18',
    'rolecall_work_seconds_count 1',
    'rolecall_in_flight 3',
    'rolecall_knowledge_roles 20',
  ]);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});

test('there is nothing else, and nothing to change', async () => {
  const { get } = await ops();
  expect((await get('/')).status).toBe(404);
  expect((await get('/metrics', 'POST')).status).toBe(405);
  expect(await get('/livez', 'HEAD')).toEqual({ status: 200, text: '' });
});

test('a port that is taken and a host that is not ours are named', async () => {
  const { url, metrics } = await ops();
  const start = (host: string, port: number) =>
    startOps({ host, port, registry: metrics.registry, vitals: HEALTHY });
  await expect(start('127.0.0.1', Number(new URL(url).port))).rejects.toThrow(/^OPS_PORT is \d+/);
  await expect(start('203.0.113.1', 0)).rejects.toThrow(/^OPS_HOST is 203\.0\.113\.1/);
});
