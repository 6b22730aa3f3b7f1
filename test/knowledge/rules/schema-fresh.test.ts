import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/knowledge/json-schema.ts';
import { schemaFresh } from '../../../src/knowledge/rules/schema-fresh.ts';
import { check } from '../../helpers/knowledge.ts';

const fresh = Object.fromEntries([...jsonSchemas()].map(([name, text]) => [`_schema/${name}`, text]));

test('a stale, a missing and a forgotten schema are told', () => {
  expect(
    check(schemaFresh, {
      ...fresh,
      '_schema/role.json': '{}',
      '_schema/faq.json': null,
      '_schema/zz.json': '{}',
    }),
  ).toEqual([
    expect.stringMatching(/_schema\/faq\.json:1: the schema is missing\. Run npm run knowledge:schema/),
    expect.stringMatching(/_schema\/role\.json:1: the schema is stale/),
    expect.stringMatching(/_schema\/zz\.json:1: no such schema/),
  ]);
});

test('schemas as generated are fine, and so is a folder without any', () => {
  expect(check(schemaFresh, fresh)).toEqual([]);
  expect(check(schemaFresh)).toEqual([]);
});
