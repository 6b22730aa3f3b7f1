import type { Draft } from './draft.ts';
import { type Problem, sortProblems } from './problems.ts';
import type { LintOptions, Rule } from './rules/rule.ts';

export interface LintResult {
  readonly problems: readonly Problem[];
  /** What was not checked, and why. */
  readonly notes: readonly string[];
}

/** Runs rules over a draft; every problem of every rule, by file and line. */
export function lint(draft: Draft, rules: readonly Rule[], options: LintOptions): LintResult {
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const rule of rules) {
    rule.check(
      draft,
      {
        problem: (at, message, severity = rule.severity) => {
          problems.push({ file: at.file, line: at.line, message, rule: rule.name, severity });
        },
        note: (text) => notes.push(`${rule.name}: ${text}`),
      },
      options,
    );
  }
  return { problems: sortProblems(problems), notes };
}
