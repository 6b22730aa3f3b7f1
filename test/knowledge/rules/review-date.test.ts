import { expect, test } from 'vitest';
import { lint } from '../../../src/knowledge/lint.ts';
import { readDraft } from '../../../src/knowledge/read-draft.ts';
import { reviewDate } from '../../../src/knowledge/rules/review-date.ts';
import { check, knowledgeDir, role } from '../../helpers/knowledge.ts';

const on = (day: string) => ({ 'roles/cook.yaml': role('Cook').replace('2026-01-05', day) });

test('a review that is still to come is told', () => {
  expect(check(reviewDate, on('2026-02-02'), { today: '2026-02-01' })).toEqual([
    expect.stringMatching(/^roles\/cook\.yaml:4: 2026-02-02 is still to come/),
  ]);
});

test('a review older than 18 months is a warning', () => {
  expect(check(reviewDate, on('2024-07-31'), { today: '2026-02-01' })).toEqual([
    expect.stringContaining('more than 18 months ago'),
  ]);
  const { draft } = readDraft(knowledgeDir(on('2024-07-31')));
  expect(lint(draft, [reviewDate], { today: '2026-02-01' }).problems[0]?.severity).toBe('warning');
});

test('today and 18 months to the day are fine', () => {
  expect(check(reviewDate, on('2026-02-01'), { today: '2026-02-01' })).toEqual([]);
  expect(check(reviewDate, on('2024-08-01'), { today: '2026-02-01' })).toEqual([]);
});
