import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../helpers/run-cli.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';

const MIN_CORRECT = '0.95';
const MAX_WRONG = '0.03';

test.skipIf(!hasShared('questions', 'score.mjs'))(
  'of the labelled questions 95 % are answered rightly and at most 3 % wrongly (needs ../shared/questions)',
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'answers-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const questions = sharedPath('questions', 'dev.jsonl');
    const answers = join(dir, 'answers.jsonl');
    writeFileSync(answers, runCli('ask', ['--batch'], readFileSync(questions, 'utf8')).out);
    const score = spawnSync(
      process.execPath,
      [
        ...[sharedPath('questions', 'score.mjs'), questions, answers, '--verbose'],
        ...['--min-correct', MIN_CORRECT, '--max-wrong', MAX_WRONG],
      ],
      { encoding: 'utf8' },
    );
    expect(score.status, score.stdout + score.stderr).toBe(0);
  },
);
