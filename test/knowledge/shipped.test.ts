import { expect, test } from 'vitest';
import { lintFolder } from '../../src/knowledge/lint-folder.ts';
import { formatProblem } from '../../src/knowledge/problems.ts';
import { KNOWLEDGE_DIR } from '../helpers/knowledge.ts';

test('the knowledge that comes with Rolecall keeps every rule', () => {
  const today = new Date().toISOString().slice(0, 10);
  const { problems } = lintFolder(KNOWLEDGE_DIR, { today });
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
});
