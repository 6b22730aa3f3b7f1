import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { forSeveral, overHttp, readManifest, renameCommands } from '../../src/cli/manifest-form.ts';
import { runCli } from '../helpers/run-cli.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';

const manifest = readManifest('manifest.yml');
const version = (manifest as unknown as { _metadata: { major_version: number } })._metadata.major_version;
const schema = `manifest.schema.${version}.json`;

function faults(candidate: object) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(sharedPath('slack', schema), 'utf8')));
  return validate(candidate) ? [] : validate.errors;
}

describe.skipIf(!hasShared('slack', schema))('against Slack’s own schema', () => {
  test('the Socket Mode manifest is valid', () => expect(faults(manifest)).toEqual([]));

  test('the HTTP manifest is valid', () =>
    expect(faults(overHttp(manifest, 'https://rolecall.example'))).toEqual([]));

  test('the manifest for several workspaces is valid', () =>
    expect(faults(forSeveral(manifest, 'https://rolecall.example'))).toEqual([]));

  test('the manifest with renamed commands is valid', () => {
    expect(faults(renameCommands(manifest, { role: '/job-role' }))).toEqual([]);
  });
});

test('over HTTP every request goes to Bolt’s address, and Socket Mode is off', () => {
  const http = overHttp(manifest, 'https://rolecall.example/');
  const url = 'https://rolecall.example/slack/events';
  expect(http.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { request_url: url, message_menu_options_url: url },
  });
  expect(http.features.slash_commands.every((command) => command.url === url)).toBe(true);
});

test('renaming one command leaves the others', () => {
  const names = renameCommands(manifest, { role: '/job-role' }).features.slash_commands.map(
    ({ command }) => command,
  );
  expect(names).toEqual(['/job-role', '/compare', '/salary', '/career']);
});

test('for several workspaces it is the HTTP manifest, with where installations come back to and who leaves', () => {
  const http = overHttp(manifest, 'https://rolecall.example');
  const several = forSeveral(manifest, 'https://rolecall.example');
  expect(several.features).toEqual(http.features);
  expect(several.oauth_config).toEqual({
    redirect_urls: ['https://rolecall.example/slack/oauth_redirect'],
    ...http.oauth_config,
  });
  expect(several.settings).toEqual({
    ...http.settings,
    event_subscriptions: {
      ...http.settings.event_subscriptions,
      bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'],
    },
  });
});

test('the command prints it, and says what it takes', () => {
  expect(parse(runCli('manifest', ['--http', 'https://rolecall.example', '--oauth']).out)).toEqual(
    forSeveral(manifest, 'https://rolecall.example'),
  );
  expect(runCli('manifest', ['--oauth'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^--oauth takes --http too/),
  });
});
