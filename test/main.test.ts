import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../src/cli/manifest-form.ts';
import { startLocalWorkspace } from '../src/local/index.ts';
import { knowledgeDir, role } from './helpers/knowledge.ts';
import { startMain } from './helpers/running-main.ts';
import { tempDir } from './helpers/temp-dir.ts';

async function workspace() {
  const running = await startLocalWorkspace({ port: 0, manifest: readManifest('manifest.yml') });
  onTestFinished(() => running.close());
  return running;
}

test('with no tokens it says where its page is, the page is there, and SIGTERM ends it well', async () => {
  const main = startMain({ PORT: '0' });
  const line = await main.ready();
  const url = /open (http:\/\/localhost:\d+) \(a local stand-in for Slack/.exec(line)?.[1];
  const page = await fetch(String(url));
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<div id="root">');
  const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1];
  expect((await fetch(`${url}${script}`)).headers.get('content-type')).toContain('javascript');
  main.stop();
  expect(await main.ended).toEqual({ code: 0, out: line, err: '' });
});

test('with tokens it connects to Slack over Socket Mode', async () => {
  const { botToken, appToken, apiUrl } = await workspace();
  const main = startMain({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl });
  expect(await main.ready()).toBe('Rolecall is connected to Slack.\n');
  main.stop();
  expect((await main.ended).code).toBe(0);
});

const SEVERAL = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'clientsecret',
  SLACK_SIGNING_SECRET: 'abcdef12',
  PORT: '0',
};

test('for several workspaces it starts without a token, and has the page that installs it', async () => {
  const main = startMain(SEVERAL);
  const port = /^Rolecall is listening on port (\d+) for Slack\.\n$/.exec(await main.ready())?.[1];
  const page = await fetch(`http://127.0.0.1:${port}/slack/install`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('https://slack.com/oauth/v2/authorize?scope=app_mentions%3Aread');
  main.stop();
  expect((await main.ended).code).toBe(0);
});

test('for several workspaces a store that can’t be opened stops the start', async () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'rolecall.db'), 'this is no database, however long it may be. '.repeat(200));
  const { code, err } = await startMain({ ...SEVERAL, ROLECALL_DATA_DIR: dir }).ended;
  expect(code).toBe(1);
  expect(err).toContain('Several workspaces need the store');
});

test('a token that Slack refuses is named, never quoted', async () => {
  const { appToken, apiUrl } = await workspace();
  const main = startMain({
    SLACK_BOT_TOKEN: 'xoxb-999-hunter2',
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
  });
  const { code, out, err } = await main.ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/Slack refused SLACK_BOT_TOKEN \(invalid_auth\)/);
  expect(err).not.toMatch(/hunter2|^\s+at /m);
});

test('bad settings stop the start, each with what it takes', async () => {
  const { code, out, err } = await startMain({ PORT: 'abc', LOG_LEVEL: 'loud' }).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.trimEnd().split('\n')).toEqual([
    'PORT takes a number from 0 to 65535',
    expect.stringMatching(/^LOG_LEVEL takes one of fatal, /),
  ]);
});

test('a port that is taken is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, out, err } = await startMain({ PORT: String(port) }).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    new RegExp(`^PORT is ${port}, and that port is already in use.*set PORT to another one.*\n$`),
  );
});

test('knowledge that can’t be read stops the start with every problem at once: file, line and how to mend it', async () => {
  const dir = knowledgeDir({
    'roles/cook.yaml': role('Cook', 'pay:', '  figures: [{ statistic: median, value: 9 }]'),
    'sources/guild.yaml': 'kind: rumour\ntitle: Work in kitchens\n',
    'faq/kitchen-ranks.yaml': 'question: [',
  });
  const { code, out, err } = await startMain({ PORT: '0', ROLECALL_KNOWLEDGE_DIR: dir }).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const lines = err.trimEnd().split('\n');
  expect(lines.filter((line) => !/^\S+\.yaml:\d+: \S/.test(line))).toEqual([]);
  const files = new Set(lines.map((line) => line.slice(dir.length + 1, line.indexOf('.yaml'))));
  expect(files).toEqual(new Set(['faq/kitchen-ranks', 'roles/cook', 'sources/guild']));
});

test('after a restart a conversation goes on where it was', async () => {
  const { botToken, appToken, apiUrl, botUserId, as } = await workspace();
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    ROLECALL_DATA_DIR: tempDir(),
  };
  const you = as();
  const ask = async (question: string) => {
    await you.post('app', question);
    return (await you.waitForMessage(({ user }) => user === botUserId)).text;
  };
  const first = startMain(env);
  await first.ready();
  expect(await ask('what does a lead technician earn?')).toMatch(/lead technician/i);
  first.stop();
  await first.ended;
  const second = startMain(env);
  await second.ready();
  expect(await ask('and the outlook?')).toMatch(/lead technician/i);
  second.stop();
  expect((await second.ended).code).toBe(0);
});

test('a store that can’t be opened is told in the log, and answers go on', async () => {
  const { botToken, appToken, apiUrl, as } = await workspace();
  const dir = tempDir();
  writeFileSync(join(dir, 'rolecall.db'), 'this is no database, however long it may be. '.repeat(200));
  const main = startMain({
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    ROLECALL_DATA_DIR: dir,
  });
  await main.ready();
  const you = as();
  await you.post('app', 'what does a technical lead earn?');
  expect((await you.waitForMessage()).text).toContain('$100,469');
  main.stop();
  const { code, err } = await main.ended;
  expect(code).toBe(0);
  expect(err).toContain('the store could not be opened');
});
