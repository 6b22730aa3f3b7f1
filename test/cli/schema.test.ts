import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/knowledge/json-schema.ts';
import { knowledgeDir, role } from '../helpers/knowledge.ts';
import { runCli } from '../helpers/run-cli.ts';

test('it writes the schemas that the lint asks for, and takes stale ones away', () => {
  const dir = knowledgeDir({ '_schema/forgotten.json': '{}' });
  expect(runCli('schema', [dir])).toMatchObject({ code: 0, err: '' });
  const written = readFileSync(join(dir, '_schema/role.json'), 'utf8');
  expect(written).toBe(jsonSchemas().get('role.json'));
  expect(() => readFileSync(join(dir, '_schema/forgotten.json'))).toThrow();

  const validate = new Ajv({ strict: false }).compile(JSON.parse(written));
  expect(validate(parse(role('Cook', 'aliases: [chef]')))).toBe(true);
  expect(validate(parse(role('Cook', 'alias: [chef]')))).toBe(false);
});
