import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { startLocalWorkspace } from '../../src/local/index.ts';
import { type Fate, flakySlack } from '../helpers/flaky-slack.ts';
import { KNOWLEDGE_DIR, role } from '../helpers/knowledge.ts';
import { startMain } from '../helpers/running-main.ts';
import { tempDir } from '../helpers/temp-dir.ts';

/** Rolecall in a process of its own, connected to a workspace, with its health and metrics. */
async function operated(env: Record<string, string> = {}, fateOf?: Parameters<typeof flakySlack>[1]) {
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml') });
  onTestFinished(() => workspace.close());
  const { botToken, appToken, apiUrl, botUserId } = workspace;
  const main = startMain({
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: fateOf ? await flakySlack(apiUrl, fateOf) : apiUrl,
    OPS_PORT: '0',
    ...env,
  });
  const url = /Health and metrics are at (http:\/\/127\.0\.0\.1:\d+)\.\n$/.exec(await main.ready())?.[1];
  const get = (path: string) => fetch(`${url}${path}`).then((response) => response.text());
  return {
    workspace,
    main,
    you: workspace.as(),
    get,
    fromRolecall: ({ user }: { user?: string | undefined }) => user === botUserId,
    /** Asks for the metrics until they say this, for ten seconds. */
    async metric(line: string) {
      const limit = Date.now() + 10_000;
      while (!(await get('/metrics')).includes(`${line}\n`)) {
        if (Date.now() > limit) throw new Error(`never counted: ${line}`);
      }
    },
  };
}

test('it is ready once connected, and counts questions without saying who asked what', async () => {
  const { you, get, metric, fromRolecall, workspace } = await operated();
  expect(JSON.parse(await get('/readyz'))).toMatchObject({
    status: 'ready',
    store: { ok: true, engine: 'libsql' },
    knowledge: { ok: true },
  });
  await you.post('app', 'what does a technical lead earn?');
  await you.waitForMessage(fromRolecall);
  await metric('rolecall_questions_total{kind="salary"} 1');
  await metric('rolecall_in_flight 0');
  const metrics = await get('/metrics');
  expect(metrics).toMatch(/^rolecall_ack_seconds_count [1-9]/m);
  expect(metrics).not.toMatch(/technical|lead\b/);
  expect(metrics).not.toContain(workspace.teamId);
});

test('SIGTERM waits for what is under way, says that it drains, and ends well', async () => {
  let posts = () => {};
  const posting = new Promise<void>((resolve) => (posts = resolve));
  let release = () => {};
  const released = new Promise<Fate>((resolve) => (release = () => resolve('passes')));
  const { you, main, get, fromRolecall } = await operated({}, (method) => {
    if (method !== 'chat.postMessage') return 'passes';
    posts();
    return released;
  });
  await you.post('app', 'what does a technical lead earn?');
  await posting;
  const reply = you.waitForMessage(fromRolecall);
  main.stop();
  let status: string | undefined;
  while (status !== 'draining') status = JSON.parse(await get('/readyz')).status;
  expect(await get('/livez')).toBe('ok\n');
  release();
  expect((await reply).text).toContain('$');
  expect((await main.ended).code).toBe(0);
});

test('knowledge that is edited is known without a restart; what can’t be used is told, and the last good stays', async () => {
  const dir = tempDir();
  cpSync(KNOWLEDGE_DIR, dir, { recursive: true });
  const { you, metric, main, fromRolecall } = await operated({ ROLECALL_KNOWLEDGE_DIR: dir });
  const cook = role('Beekeeper').replaceAll('guild', 'bls-oews-2024');
  writeFileSync(join(dir, 'roles/beekeeper.yaml'), cook);
  await metric('rolecall_knowledge_reloads_total{result="ok"} 1');
  writeFileSync(join(dir, 'roles/beekeeper.yaml'), `${cook}salery: 5\n`);
  await metric('rolecall_knowledge_reloads_total{result="invalid"} 1');
  await you.post('app', 'what is a beekeeper?');
  expect((await you.waitForMessage(fromRolecall)).text).toContain('Beekeeper');
  main.stop();
  expect((await main.ended).err).toMatch(/roles\/beekeeper\.yaml:\d+: /);
});
