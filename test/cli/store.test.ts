import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { scriptCommand } from '../helpers/run-cli.ts';

let dir: string;
let store: Store;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'rolecall-cli-'));
  store = await openStore({ dataDir: join(dir, 'data'), now: Date.now });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

function cli(script: string, ...args: readonly string[]) {
  const [program, all, options] = scriptCommand(`cli/${script}.ts`, args, {
    ROLECALL_DATA_DIR: join(dir, 'data'),
  });
  const { status, stdout, stderr } = spawnSync(program, all, { ...options, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('a backup is made while the store is in use, a person erased, and the restore keeps them erased', async () => {
  const file = join(dir, 'backup.jsonl');
  const { feedback } = store.forTeam('T1');
  await feedback.vote({ answerId: 'A1', user: 'U1', vote: 'up' });
  await feedback.vote({ answerId: 'A1', user: 'U2', vote: 'down' });
  const backup = cli('backup', file);
  expect(backup).toMatchObject({ code: 0, err: '' });
  expect(backup.out).toContain(`Backed up to ${file}: 2 feedback.`);
  expect(cli('erase', '--team', 'T1', '--user', 'U1').out).toContain('Erased U1 in T1: 1 feedback.');
  expect(await feedback.count('A1')).toEqual({ up: 0, down: 1 });
  await feedback.vote({ answerId: 'A2', user: 'U2', vote: 'down' });
  expect(cli('restore', file)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  expect(cli('restore', file, '--yes').out).toContain('1 feedback');
  expect(await feedback.count('A1')).toEqual({ up: 0, down: 1 });
  expect(await feedback.count('A2')).toEqual({ up: 0, down: 0 });
}, 30_000);

test('a file that is no backup is refused in a line', () => {
  const file = join(dir, 'other.txt');
  writeFileSync(file, 'hello');
  const { code, err } = cli('restore', file, '--yes');
  expect(code).toBe(1);
  expect(err).toMatch(/^This is no whole backup of Rolecall: .+\n$/);
});

test.each([
  ['backup', []],
  ['restore', []],
  ['erase', ['--team', 'T1']],
])('%s without its arguments says how to call it', (script, args) => {
  const { code, err } = cli(script, ...args);
  expect(code).toBe(2);
  expect(err).toContain(`npm run ${script} -- `);
});
