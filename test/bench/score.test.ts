import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Labelled, type Scorable, score } from '../../bench/score.ts';
import { readLines } from '../../bench/sets.ts';
import { tally } from '../../bench/tally.ts';
import { answerLine } from '../../src/cli/batch.ts';
import { ask } from '../helpers/default-view.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';

const asked: Labelled = {
  id: '1',
  q: 'tech lead pay',
  kinds: ['salary'],
  roles: ['technical-lead'],
  must: ['/100,?469/', '2018'],
  must_not: ['109,487'],
  answerable: true,
  tags: [],
};
const right: Scorable = {
  kind: 'salary',
  roles: ['technical-lead'],
  text: '$100,469, median, January 2018',
  sources: ['a'],
};

describe('an answer is', () => {
  test('right when kind, roles, words and sources are as labelled', () => {
    expect(score(asked, right)).toEqual({ right: true, wrong: false, faults: [] });
  });

  test.each<[string, Partial<Scorable>]>([
    ['of another kind', { kind: 'role' }],
    ['about another role', { roles: ['lead-technician'] }],
    ['about one role more', { roles: ['technical-lead', 'cto'] }],
    ['with words that must not be there', { text: '$100,469 in 2018, or $109,487' }],
    ['without the figure that was asked for', { text: '2018' }],
    ['without a source', { sources: [] }],
  ])('wrong when it is %s', (_, change) => {
    expect(score(asked, { ...right, ...change })).toMatchObject({ right: false, wrong: true });
  });

  test('neither right nor wrong when it declines what has an answer', () => {
    expect(score(asked, { ...right, kind: 'none', roles: [], sources: [] })).toMatchObject({
      right: false,
      wrong: false,
    });
  });

  test('merely incomplete when it lacks words and is no figure', () => {
    const skills: Labelled = { ...asked, kinds: ['skills'], must: ['Java'] };
    expect(score(skills, { ...right, kind: 'skills' })).toMatchObject({ right: false, wrong: false });
  });

  test('right when it declines what has no answer, wrong when it answers that', () => {
    const open: Labelled = { ...asked, kinds: ['none'], roles: [], answerable: false };
    expect(score(open, { ...right, kind: 'none', roles: [] }).right).toBe(true);
    expect(score(open, right).wrong).toBe(true);
  });

  test('free to add roles where it links on', () => {
    const ladder: Labelled = { ...asked, kinds: ['ladder'], must: [] };
    expect(score(ladder, { ...right, kind: 'ladder', roles: ['technical-lead', 'cto'] }).right).toBe(true);
  });
});

describe.skipIf(!hasShared('questions', 'score.mjs'))(
  'beside the shared scorer (skipped without ../shared)',
  () => {
    test('it counts the same on dev.jsonl, for good answers and for poor ones', () => {
      const questions = readLines<Labelled>(sharedPath('questions', 'dev.jsonl'));
      const good = questions.map(({ id, q }) => answerLine(id, ask(q)));
      // each question gets the answer to the one before it: every fault there is
      const poor = good.map((answer, at) => ({ ...(good.at(at - 1) ?? answer), id: answer.id }));
      for (const answers of [good, poor]) {
        const { right: correct, wrong, total } = tally(questions, answers);
        expect(sharedCounts(answers)).toEqual([
          `correct ${correct}/${total}`,
          `wrong answers ${wrong}/${total}`,
        ]);
      }
    });
  },
);

function sharedCounts(answers: readonly object[]): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'answers-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, 'answers.jsonl');
  writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
  const script = [sharedPath('questions', 'score.mjs'), sharedPath('questions', 'dev.jsonl'), file];
  const { stdout } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  return stdout.match(/(?:correct|wrong answers) \d+\/\d+/g) ?? [];
}
