import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowledgeDir, role } from '../helpers/knowledge.ts';
import { runCli } from '../helpers/run-cli.ts';

test('it mends what takes no judgement, says what, and leaves the rest alone', () => {
  const dir = knowledgeDir({
    'roles/cook.yaml': role('Cook', 'aliases: [chef, Chef]').replaceAll('\n', ' \r\n'),
    'faq/zz.yaml': 'question: [',
    'sources/photo.yaml': new Uint8Array([0xff, 0xd8, 0x00]),
  });
  const untouched = join(dir, 'roles/baker.yaml');
  const before = statSync(untouched).mtimeMs;
  const { code, out } = runCli('fix', [dir]);
  expect(code).toBe(0);
  expect(out).toContain(`${dir}/roles/cook.yaml: mended aliases-once, whitespace`);
  expect(out).toContain(`${dir}/faq/zz.yaml: mended whitespace`);
  expect(readFileSync(join(dir, 'roles/cook.yaml'), 'utf8')).toBe(role('Cook', 'aliases: [chef]'));
  expect(readFileSync(join(dir, 'faq/zz.yaml'), 'utf8')).toBe('question: [\n');
  expect([...readFileSync(join(dir, 'sources/photo.yaml'))]).toEqual([0xff, 0xd8, 0x00]);
  expect(statSync(untouched).mtimeMs).toBe(before);
  expect(readdirSync(join(dir, 'roles'))).toEqual(['baker.yaml', 'cook.yaml']);
  expect(runCli('fix', [dir]).out).toContain(': 0 mended.');
});
