import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { startLocalWorkspace } from '../../src/local/index.ts';
import { openStore } from '../../src/store/index.ts';
import { HAS_POSTGRES, startPostgres } from '../helpers/postgres.ts';
import { deliver, questionEvent, repliesTo } from '../helpers/question-event.ts';
import { startMain } from '../helpers/running-main.ts';
import { tempDir } from '../helpers/temp-dir.ts';

async function localSlack() {
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml') });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The Web API of a workspace, but what is to be posted never arrives and is never answered. */
async function deafTo(apiUrl: string) {
  let heard = () => {};
  const posting = new Promise<void>((resolve) => (heard = resolve));
  const server = createServer(async (request, response) => {
    const method = String(request.url).split('/').at(-1);
    if (method === 'chat.postMessage') return heard();
    const body = await request.toArray();
    const headers = Object.fromEntries(
      ['authorization', 'content-type'].map((name) => [name, String(request.headers[name] ?? '')]),
    );
    const answer = await fetch(new URL(String(method), apiUrl), {
      method: 'POST',
      headers,
      body: Buffer.concat(body),
    });
    response.setHeader('content-type', 'application/json').end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, posting };
}

test('a question that was acked when its process was killed is answered by the next one, once', async () => {
  const { botToken, appToken, apiUrl, botUserId, teamId, as } = await localSlack();
  const tokens = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
  const dataDir = tempDir();
  const deaf = await deafTo(apiUrl);
  const first = startMain({ ...tokens, SLACK_API_URL: deaf.apiUrl, ROLECALL_DATA_DIR: dataDir });
  await first.ready();
  const you = as();
  await you.post('app', 'what does a technical lead earn?');
  await deaf.posting;
  first.kill();
  await first.ended;
  // As if the lease of the dead process were over: nobody wants to wait for that here.
  const store = await openStore({ dataDir, now: () => Date.now() + 60_000 });
  const [left] = await store.inbox.claim({ leaseMs: 60_000, limit: 10 });
  expect(left).toMatchObject({ team: teamId, attempts: 2 });
  if (left) await store.inbox.retry(left, 0);
  await store.close();
  const second = startMain({ ...tokens, SLACK_API_URL: apiUrl, ROLECALL_DATA_DIR: dataDir });
  await second.ready();
  const isOurs = ({ user }: { user: string }) => user === botUserId;
  expect((await you.waitForMessage(isOurs)).text).toContain('$100,469');
  await you.post('app', 'what is a team lead?');
  expect((await you.waitForMessage(isOurs)).text).toMatch(/team lead/i);
  expect(you.snapshot().messages.filter(isOurs)).toHaveLength(2);
  second.stop();
  expect((await second.ended).code).toBe(0);
});

test.skipIf(!HAS_POSTGRES)(
  'of two processes on one PostgreSQL, one answers a question delivered to both',
  async () => {
    const [workspace, postgres] = await Promise.all([localSlack(), startPostgres({ durable: false })]);
    onTestFinished(() => postgres.stop());
    const env = {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: workspace.apiUrl,
      DATABASE_URL: await postgres.database('inbox'),
      ROLECALL_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      PORT: '0',
    };
    const processes = [startMain(env), startMain(env)];
    const lines = await Promise.all(processes.map(({ ready }) => ready()));
    const urls = lines.map((line) => `http://127.0.0.1:${/port (\d+)/.exec(line)?.[1]}/slack/events`);
    const bodies = Array.from({ length: 20 }, (_, index) =>
      questionEvent(workspace, `Ev${index}`, 'what does a technical lead earn?'),
    );
    const acks = await Promise.all(
      bodies.flatMap((body) => [...urls, ...urls].map((url) => deliver(url, workspace, body))),
    );
    expect(acks.filter((ok) => !ok)).toEqual([]);
    for (const { stop } of processes) stop();
    // They finish what is under way.
    for (const { ended } of processes) expect((await ended).code).toBe(0);
    expect(bodies[0] && repliesTo(bodies[0], workspace)).toHaveLength(bodies.length);
  },
);
