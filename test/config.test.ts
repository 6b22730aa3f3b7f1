import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';
import { AppError } from '../src/errors.ts';

const BOT = 'xoxb-1-secretsecret';

function faults(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('bad_config');
    return error.message.split('\n');
  }
}

test('with no tokens it is the local workspace on port 3000', () => {
  expect(readConfig({})).toMatchObject({ surface: { mode: 'local' }, port: 3000, logLevel: 'info' });
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: ' ', PORT: '' }).surface.mode).toBe('local');
});

test('a bot and an app token mean Socket Mode, a signing secret HTTP', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1' }).surface.mode).toBe('socket');
  expect(readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'abcdef12', PORT: '0' }).surface.mode).toBe(
    'http',
  );
});

const SEVERAL = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'clientsecret',
  SLACK_SIGNING_SECRET: 'abcdef12',
};

test('client id, client secret and signing secret mean several workspaces, without any token', () => {
  expect(readConfig(SEVERAL).surface).toEqual({
    mode: 'oauth',
    clientId: '12.34',
    clientSecret: 'clientsecret',
    signingSecret: 'abcdef12',
  });
});

test.each([
  [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_BOT_TOKEN is set alone'],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_SIGNING_SECRET: 'abcdef12' }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN takes the bot token'],
  [{ ...SEVERAL, SLACK_CLIENT_ID: '' }, 'SLACK_CLIENT_ID is missing while SLACK_CLIENT_SECRET is set'],
  [{ ...SEVERAL, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET is missing while SLACK_CLIENT_ID is set'],
  [{ ...SEVERAL, SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET is missing while SLACK_CLIENT_ID is set'],
  [{ ...SEVERAL, SLACK_BOT_TOKEN: BOT }, 'SLACK_BOT_TOKEN is set beside SLACK_CLIENT_ID'],
  [{ ...SEVERAL, SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set beside SLACK_CLIENT_ID'],
  [{ ...SEVERAL, SLACK_CLIENT_ID: 'A012' }, 'SLACK_CLIENT_ID takes the client id'],
  [{ ...SEVERAL, SLACK_CLIENT_SECRET: '12.34' }, 'SLACK_CLIENT_SECRET takes the client secret'],
  [{ PORT: '70000' }, 'PORT takes a number from 0 to 65535'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL takes one of'],
  [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL takes a URL'],
  [{ ROLECALL_KNOWLEDGE_DIR: '/nowhere/at/all' }, 'ROLECALL_KNOWLEDGE_DIR takes the path'],
  [{ OPS_PORT: 'on' }, 'OPS_PORT takes a number'],
  [{ OPS_HOST: 'http://here' }, 'OPS_HOST takes a host name'],
  [{ ROLECALL_COMMANDS: 'roles=x' }, 'ROLECALL_COMMANDS takes pairs'],
  [{ ROLECALL_COMMANDS: 'role=salary' }, 'ROLECALL_COMMANDS gives two commands one name'],
])('%j is named with what it takes', (env, fault) => {
  expect(faults(env as Record<string, string>).join('\n')).toContain(fault);
});

test('all faults come at once, and none quotes a secret', () => {
  const all = faults({ SLACK_BOT_TOKEN: 'hunter2', PORT: 'abc', LOG_LEVEL: 'loud' });
  expect(all).toHaveLength(4);
  expect(all.join()).not.toContain('hunter2');
});

test('commands can be renamed, with or without the slash', () => {
  expect(readConfig({ ROLECALL_COMMANDS: 'role=job-role, salary = /pay' }).commands).toEqual({
    role: '/job-role',
    compare: '/compare',
    salary: '/pay',
    career: '/career',
  });
});

test('.env.example documents every variable, and no other', () => {
  const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
    ([, name]) => name,
  );
  expect(documented).toEqual(VARIABLES);
});
