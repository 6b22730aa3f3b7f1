import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../../src/cli/manifest-form.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../../src/local/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { flakySlack } from '../../helpers/flaky-slack.ts';
import { HAS_POSTGRES, startPostgres } from '../../helpers/postgres.ts';
import { deliver, questionEvent, repliesTo } from '../../helpers/question-event.ts';
import { startMain } from '../../helpers/running-main.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

async function localSlack() {
  const workspace = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml') });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The app in processes of its own on one file, and what the first one that dies left there. */
function processesOn({ botToken, appToken }: LocalWorkspace) {
  const dataDir = tempDir();
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, ROLECALL_DATA_DIR: dataDir };
  return {
    start: async (apiUrl: string) => {
      const main = startMain({ ...env, SLACK_API_URL: apiUrl });
      await main.ready();
      return main;
    },
    /** When nothing is under way any more. */
    async idle() {
      const store = await openStore({ dataDir, now: Date.now });
      const depth = async () => (await store.inbox.depth()) + (await store.outbox.depth());
      await expect.poll(depth, { timeout: 10_000 }).toBe(0);
      await store.close();
    },
    /** As if the lease of the dead process were over: nobody wants to wait for that here. */
    async endLeases() {
      const store = await openStore({ dataDir, now: () => Date.now() + 60_000 });
      const left = await store.inbox.claim({ leaseMs: 60_000, limit: 10 });
      for (const item of left) await store.inbox.retry(item, 0);
      await store.close();
      return left;
    },
  };
}

test.each([
  ['is lost', []],
  ['is done but not answered', []],
  // A direct message can be read back.
  ['is done but not answered', ['client_msg_id']],
] as const)(
  'a question whose process is killed while its reply %s has one answer, with a Slack that knows no %j',
  async (fate, unknown) => {
    const workspace = await localSlack();
    const { apiUrl, botUserId, teamId, as } = workspace;
    const { start, endLeases } = processesOn(workspace);
    let posted = () => {};
    const posting = new Promise<void>((resolve) => (posted = resolve));
    const flaky = await flakySlack(
      apiUrl,
      (method) => {
        if (method !== 'chat.postMessage') return 'passes';
        posted();
        return fate;
      },
      unknown,
    );
    const first = await start(flaky);
    const you = as();
    await you.post('app', 'what does a technical lead earn?');
    await posting;
    const isOurs = ({ user }: { user: string }) => user === botUserId;
    if (fate === 'is done but not answered') await you.waitForMessage(isOurs);
    first.kill();
    await first.ended;
    expect(await endLeases()).toMatchObject([{ team: teamId, attempts: 2 }]);
    const second = await start(await flakySlack(apiUrl, () => 'passes', unknown));
    expect((await you.waitForMessage(isOurs)).text).toContain('$100,469');
    await you.post('app', 'what is a team lead?');
    expect((await you.waitForMessage(isOurs)).text).toMatch(/team lead/i);
    expect(you.snapshot().messages.filter(isOurs)).toHaveLength(2);
    second.stop();
    expect((await second.ended).code).toBe(0);
  },
);

test('over Socket Mode two processes share the questions; where one is killed the other goes on', async () => {
  const workspace = await localSlack();
  const { start, idle } = processesOn(workspace);
  const [first, second] = [await start(workspace.apiUrl), await start(workspace.apiUrl)];
  expect(workspace.connections).toBe(2);
  const you = workspace.as();
  const isOurs = ({ user }: { user: string }) => user === workspace.botUserId;
  for (const role of ['technical lead', 'team lead', 'project manager', 'programmer']) {
    await you.post('app', `what is a ${role}?`);
    expect((await you.waitForMessage(isOurs)).text.toLowerCase()).toContain(role);
  }
  // What it still held would hold up the conversation until its lease is over.
  await idle();
  first.kill();
  await first.ended;
  await expect.poll(() => workspace.connections).toBe(1);
  await you.post('app', 'what does a technical lead earn?');
  expect((await you.waitForMessage(isOurs)).text).toContain('$100,469');
  expect(you.snapshot().messages.filter(isOurs)).toHaveLength(5);
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
    const bodies = ['technical lead', 'team lead', 'project manager'].map((role, index) =>
      questionEvent(workspace, `Ev${index}`, `what is a ${role}?`),
    );
    const you = workspace.as();
    const acks = await Promise.all(
      bodies.flatMap((body) => [...urls, ...urls].map((url) => deliver(url, workspace, body))),
    );
    expect(acks.filter((ok) => !ok)).toEqual([]);
    const told = new Set<string>();
    await you.waitForMessage(({ text }) => told.add(text).size === bodies.length);
    for (const { stop } of processes) stop();
    // They finish what is under way.
    for (const { ended } of processes) expect((await ended).code).toBe(0);
    expect(bodies[0] && repliesTo(bodies[0], workspace)).toHaveLength(bodies.length);
  },
);
