import { expect, test } from 'vitest';
import { knowledgeDir, role } from '../helpers/knowledge.ts';
import { runCli } from '../helpers/run-cli.ts';

const broken = { 'roles/cook.yaml': role('Cook', 'aliases: [cook]'), 'faq/zz.yaml': '[' };

test('each problem is a line with file, line and rule, and the exit code is 1', () => {
  const dir = knowledgeDir(broken);
  const { code, out } = runCli('lint', [dir]);
  expect(code).toBe(1);
  expect(out).toContain(
    `${dir}/roles/cook.yaml:4: "cook" stands here already. Run npm run knowledge:fix. [aliases-once]`,
  );
  expect(out).toContain(`${dir}/faq/zz.yaml:1: not valid YAML`);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/: [2-9] to mend, 0 to look at\.$/);
});

test('with --json the same comes as one object', () => {
  const { out } = runCli('lint', [knowledgeDir(broken), '--json']);
  const { errors, problems } = JSON.parse(out) as {
    errors: number;
    problems: { rule: string; line: number }[];
  };
  expect(errors).toBe(problems.length);
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'aliases-once', line: 4, severity: 'error' }),
  );
});

test('sound knowledge ends well and says what was not checked', () => {
  const { code, out } = runCli('lint', [knowledgeDir()]);
  expect(out).toMatch(/note: no-copied-sentence: not checked[\s\S]*: 0 to mend/);
  expect(code).toBe(0);
});

test('an unknown option is answered with how to call it', () => {
  const { code, err } = runCli('lint', ['--jason']);
  expect(code).toBe(2);
  expect(err).toMatch(/--jason[\s\S]*npm run knowledge:lint -- \[folder\]/);
  expect(err).not.toMatch(/^\s+at /m);
});
