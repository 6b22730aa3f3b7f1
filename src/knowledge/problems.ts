import { AppError } from '../errors.ts';

/** An `error` stops the start (where its rule is checked then) and fails the lint; a `warning` is only told. */
export type Severity = 'error' | 'warning';

/** Something to mend in the knowledge. */
export interface Problem {
  /** As shown: `knowledge/roles/cto.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong, and how to mend it. */
  readonly message: string;
  /** Name of the rule that found it; `yaml`, `shape` and `file` are found while reading. */
  readonly rule: string;
  readonly severity: Severity;
}

/** `knowledge/roles/cto.yaml:12: what is wrong. How to mend it.` */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** By file, then line, so that one file's problems stand together. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** The knowledge can't be used; the message lists every problem, one a line. */
export class KnowledgeError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super('bad_knowledge', sorted.map(formatProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = sorted;
  }
}
