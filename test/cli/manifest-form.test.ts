import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { overHttp, readManifest, renameCommands } from '../../src/cli/manifest-form.ts';
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
