import { type LintResult, lint } from './lint.ts';
import { sortProblems } from './problems.ts';
import { readDraft } from './read-draft.ts';
import { RULES } from './rules/index.ts';
import type { LintOptions } from './rules/rule.ts';

/**
 * Checks a knowledge folder with every rule.
 *
 * @returns Every problem at once, by file and line, and what could not be checked.
 * @example
 * lintFolder('knowledge', { today: '2026-01-31' }).problems.map(formatProblem)
 */
export function lintFolder(dir: string, options: LintOptions): LintResult {
  const { draft, problems } = readDraft(dir);
  const result = lint(draft, RULES, options);
  return { problems: sortProblems([...problems, ...result.problems]), notes: result.notes };
}
