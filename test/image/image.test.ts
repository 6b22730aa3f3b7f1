import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../src/config.ts';
import { ROOT } from '../helpers/imports.ts';
import { ignoredBy, stagesOf } from './dockerfile.ts';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const stages = stagesOf(read('Dockerfile'));
const last = stages.at(-1)?.steps ?? [];
const Compose = z.object({
  services: z.object({
    rolecall: z.object({ environment: z.record(z.string(), z.string()), stop_grace_period: z.string() }),
  }),
});
const { rolecall } = Compose.parse(parse(read('compose.yaml'))).services;

test('the image runs as somebody who is not root, and node itself gets the signals', () => {
  const user = last.findIndex(({ name }) => name === 'USER');
  expect(last[user]?.rest).toBe('node');
  expect(last.findIndex(({ name }) => name === 'CMD')).toBeGreaterThan(user);
  expect(last.find(({ name }) => name === 'CMD')?.rest).toMatch(/^\["node", /);
});

test('settings in the image and in compose.yaml are ones that Rolecall has', () => {
  const inImage = last.filter(({ name }) => name === 'ENV').map(({ rest }) => rest.split('=')[0]);
  const given = [...inImage, ...Object.keys(rolecall.environment)].filter((name) => name !== 'NODE_ENV');
  expect(given.filter((name) => !VARIABLES.includes(String(name)))).toEqual([]);
});

test('compose.yaml waits longer than Rolecall drains', () => {
  const drains = /const DRAIN = (\d)_000;/.exec(read('src/main.ts'))?.[1];
  expect(Number.parseInt(rolecall.stop_grace_period, 10)).toBeGreaterThan(Number(drains) + 2);
});

test('no secret, state or history gets into the image, and all that it runs does', () => {
  const ignored = ignoredBy(read('.dockerignore'));
  expect(
    ['.env', 'data/rolecall.key', '.git/config', 'node_modules/x'].filter((path) => !ignored(path)),
  ).toEqual([]);
  expect(
    ['src/main.ts', 'knowledge/roles/cto.yaml', 'manifest.yml', 'tsconfig.json'].filter(ignored),
  ).toEqual([]);
});
