import { expect, test } from 'vitest';
import { fileName } from '../../../src/knowledge/rules/file-name.ts';
import { check, role } from '../../helpers/knowledge.ts';

test.each(['Pastry-Cook', 'pastry_cook', 'pastry cook', 'köchin'])('"%s.yaml" is no id', (name) => {
  expect(check(fileName, { [`roles/${name}.yaml`]: role('Pastry cook') })).toEqual([
    expect.stringContaining('is no id'),
  ]);
});

test('lower-case words joined by hyphens are fine', () => {
  expect(check(fileName, { 'roles/pastry-cook-2.yaml': role('Pastry cook') })).toEqual([]);
});
