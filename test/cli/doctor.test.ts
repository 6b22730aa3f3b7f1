import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/cli/manifest-form.ts';
import { type LocalWorkspaceOptions, startLocalWorkspace } from '../../src/local/index.ts';
import { openStore } from '../../src/store/index.ts';
import { knowledgeDir, role } from '../helpers/knowledge.ts';
import { scriptCommand } from '../helpers/run-cli.ts';
import { tempDir } from '../helpers/temp-dir.ts';

/** Runs the doctor without holding up the workspace that it asks. */
function doctor(env: Record<string, string> = {}) {
  const [program, args, options] = scriptCommand('cli/doctor.ts', [], {
    ROLECALL_DATA_DIR: tempDir(),
    ...env,
  });
  return new Promise<{ code: number; lines: string[]; err: string }>((resolve) => {
    const child = execFile(program, args, options, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, lines: out.trimEnd().split('\n'), err }),
    );
  });
}

const SEVERAL = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'clientsecret',
  SLACK_SIGNING_SECRET: 'abcdef12',
};

const MANIFEST = readManifest('manifest.yml');

async function tokens(manifest: LocalWorkspaceOptions['manifest'] = MANIFEST) {
  const workspace = await startLocalWorkspace({ port: 0, manifest });
  onTestFinished(() => workspace.close());
  const { botToken, appToken, apiUrl } = workspace;
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl };
}

test('all is well: each thing that was looked at says so', async () => {
  const { code, lines, err } = await doctor(await tokens());
  expect(lines).toEqual([
    '✓ settings: Slack by Socket Mode',
    expect.stringMatching(/^✓ SLACK_BOT_TOKEN: \S.* in the workspace \S/),
    '✓ scopes: all 6',
    '✓ SLACK_APP_TOKEN: opens a socket',
    expect.stringMatching(/^✓ clock: /),
    expect.stringMatching(/^✓ manifest: \/role \/compare \/salary \/career\. /),
    '– installed app: set SLACK_CONFIG_TOKEN for a while to have its manifest compared with ours',
    expect.stringMatching(/^✓ store: libsql, schema \d+, /),
    expect.stringMatching(/^✓ knowledge: \d+ roles in knowledge/),
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

/** Slack's answers to whoever reads manifests; all else goes to a workspace. */
async function exporting(apiUrl: string, manifest: unknown) {
  const server = createServer(async (request, response) => {
    const method = String(request.url).split('/').at(-1) ?? '';
    const body = Buffer.concat(await request.toArray()).toString();
    const { authorization = '', 'content-type': type = '' } = request.headers;
    response.setHeader('content-type', 'application/json');
    if (method === 'apps.manifest.export') {
      const known = authorization === 'Bearer xoxe.xoxp-config' && new URLSearchParams(body).has('app_id');
      return response.end(
        JSON.stringify(known ? { ok: true, manifest } : { ok: false, error: 'invalid_auth' }),
      );
    }
    const headers = { authorization, 'content-type': type };
    const answer = await fetch(new URL(method, apiUrl), { method: 'POST', headers, body });
    for (const [name, value] of answer.headers) if (name.startsWith('x-')) response.setHeader(name, value);
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

test('with a configuration token the installed app is compared with our manifest', async () => {
  const env = await tokens();
  const line = async (manifest: unknown, token = 'xoxe.xoxp-config') => {
    const SLACK_API_URL = await exporting(env.SLACK_API_URL, manifest);
    const { lines } = await doctor({ ...env, SLACK_API_URL, SLACK_CONFIG_TOKEN: token });
    return lines.find((one) => one.includes('installed app'));
  };
  expect(await line(MANIFEST)).toBe(
    '✓ installed app: its commands, shortcuts, events and scopes are all there',
  );
  const { settings: _, ...old } = MANIFEST;
  expect(await line(old)).toMatch(
    /^✗ installed app: app_home_opened, app_mention, message\.im is missing\. Paste /,
  );
  expect(await line(MANIFEST, 'xoxe.xoxp-old')).toMatch(
    /^✗ installed app: Slack says invalid_auth\. Generate /,
  );
}, 60_000);

test('with no token there is no Slack to ask, and that is well too', async () => {
  const { code, lines } = await doctor();
  expect(code).toBe(0);
  expect(lines).toContain('✓ Slack: no token is set, so `npm start` opens the local workspace');
});

test('a refused token, an unreadable folder of state and broken knowledge come at once, each with its remedy', async () => {
  const { code, lines } = await doctor({
    ...(await tokens()),
    SLACK_BOT_TOKEN: 'xoxb-hunter2',
    ROLECALL_DATA_DIR: join(import.meta.dirname, 'doctor.test.ts'),
    ROLECALL_KNOWLEDGE_DIR: knowledgeDir({ 'roles/cook.yaml': role('Cook', 'salery: 5') }),
  });
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
    expect.stringMatching(/^✗ SLACK_BOT_TOKEN: Slack says invalid_auth\. Copy /),
    expect.stringMatching(/^✗ store: .* ROLECALL_DATA_DIR can be written/),
    expect.stringMatching(/^✗ knowledge: \d+ to mend, first .*cook\.yaml:\d+: /),
  ]);
  expect(lines.join()).not.toContain('hunter2');
});

/** The manifest of an app that was installed before a scope was added. */
function outdated(): typeof MANIFEST {
  const granted = structuredClone(MANIFEST) as typeof MANIFEST & {
    oauth_config: { scopes: { bot: string[] } };
  };
  granted.oauth_config.scopes.bot = [
    'commands',
    'chat:write',
    'im:history',
    'app_mentions:read',
    'users:read',
  ];
  return granted;
}

test('a scope that the installed app lacks is named', async () => {
  const { code, lines } = await doctor(await tokens(outdated()));
  const remedy = /^✗ scopes: assistant:write is missing\. .*`npm run --silent manifest` .*reinstall/;
  expect(lines).toContainEqual(expect.stringMatching(remedy));
  expect(code).toBe(1);
});

test('whoever is connected over HTTP is told to paste the manifest for HTTP', async () => {
  const { SLACK_APP_TOKEN: _, ...slack } = await tokens(outdated());
  const { lines } = await doctor({ ...slack, SLACK_SIGNING_SECRET: 'abcdef12' });
  const http = '`npm run --silent manifest -- --http https://YOUR.ADDRESS`';
  expect(lines.filter((line) => line.includes(http)).map((line) => line.split(':')[0])).toEqual([
    '✗ scopes',
    '✓ manifest',
  ]);
});

test('of several workspaces one that lacks a scope is told with the manifest for several', async () => {
  const { SLACK_BOT_TOKEN: token, SLACK_API_URL } = await tokens(outdated());
  const dataDir = tempDir();
  const store = await openStore({ dataDir, now: Date.now });
  await store.forTeam('TOLD').installations.put({ bot: { token } }, { by: 'U1' });
  await store.close();
  const { lines } = await doctor({ ...SEVERAL, SLACK_API_URL, ROLECALL_DATA_DIR: dataDir });
  const several = '`npm run --silent manifest -- --http https://YOUR.ADDRESS --oauth`';
  expect(lines.filter((line) => line.includes(several)).map((line) => line.split(':')[0])).toEqual([
    '✗ installation of TOLD',
    '✓ manifest',
  ]);
});

test('a clock that is far off is told', async () => {
  const slack = createServer((_, response) => {
    response.setHeader('date', new Date(Date.now() - 600_000).toUTCString());
    response.end(JSON.stringify({ ok: true, user: 'rolecall', team: 'Acme' }));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void slack.close());
  await new Promise((resolve) => slack.once('listening', resolve));
  const { port } = slack.address() as AddressInfo;
  const { code, lines } = await doctor({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: `http://127.0.0.1:${port}/api`,
  });
  expect(lines).toContainEqual(expect.stringMatching(/^✗ clock: 600 s ahead of Slack's\. .*NTP/));
  expect(lines).toContain('– scopes: Slack did not say what the token permits');
  expect(code).toBe(1);
});

test('a Slack that can’t be reached is not mistaken for a wrong token', async () => {
  const { lines } = await doctor({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 'abcdef12',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
  });
  expect(lines).toContainEqual(expect.stringMatching(/^✗ SLACK_BOT_TOKEN: Slack is unreachable \(/));
});

test('settings that can’t be read are all told, before anything else', async () => {
  const { code, lines } = await doctor({ PORT: 'abc', ROLECALL_KNOWLEDGE_DIR: join('/nowhere') });
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^✗ settings: PORT takes a number/),
    expect.stringMatching(/^✗ settings: ROLECALL_KNOWLEDGE_DIR takes the path/),
  ]);
});

test('of several workspaces each token is asked about, and none is shown', async () => {
  const { SLACK_BOT_TOKEN, SLACK_API_URL } = await tokens();
  const dataDir = tempDir();
  const store = await openStore({ dataDir, now: Date.now });
  const hour = Math.floor(Date.now() / 1000) + 3_600;
  for (const [team, bot] of [
    ['TGOOD', { token: SLACK_BOT_TOKEN, expiresAt: hour }],
    ['TOLD', { token: SLACK_BOT_TOKEN, expiresAt: 1 }],
    ['TGONE', { token: 'xoxb-hunter2' }],
  ] as const)
    await store.forTeam(team).installations.put({ bot }, { by: 'U1' });
  await store.close();
  const { code, lines } = await doctor({ ...SEVERAL, SLACK_API_URL, ROLECALL_DATA_DIR: dataDir });
  expect(lines.slice(0, 7)).toEqual([
    '✓ settings: Slack over HTTP, for several workspaces',
    expect.stringMatching(/^– SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: only an installation/),
    expect.stringMatching(/^– SLACK_SIGNING_SECRET: only a request/),
    expect.stringMatching(/^✗ installation of TGONE: Slack says invalid_auth\. .*install Rolecall again/),
    expect.stringMatching(/^– installation of TOLD: its token has run out; it is renewed/),
    '✓ installations: 1 of 3 workspaces answer',
    expect.stringMatching(/^✓ clock: /),
  ]);
  expect(lines.join()).not.toMatch(/hunter2|xoxb-/);
  expect(code).toBe(1);
});

test('with no workspace yet it says where to install', async () => {
  const { SLACK_API_URL } = await tokens();
  const { code, lines } = await doctor({ ...SEVERAL, SLACK_API_URL });
  expect(lines).toContainEqual(expect.stringMatching(/^– installations: no workspace .* \/slack\/install /));
  expect(code).toBe(0);
});
