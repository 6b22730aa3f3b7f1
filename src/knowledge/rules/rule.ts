import type { Draft, Entry } from '../draft.ts';
import type { Path } from '../locate.ts';
import type { Severity } from '../problems.ts';

/** Where a problem stands. */
export interface At {
  readonly file: string;
  readonly line: number;
}

export interface Report {
  /** @param severity The rule's own unless given. */
  problem(at: At, message: string, severity?: Severity): void;
  /** Tells what could not be checked. */
  note(text: string): void;
}

/** What a rule may be told from outside; a rule that lacks what it needs says so in a note. */
export interface LintOptions {
  /** YYYY-MM-DD. */
  readonly today?: string;
  /** A folder of the source documents as text files. */
  readonly documents?: string;
}

/** One thing that knowledge must keep to. */
export interface Rule {
  readonly name: string;
  /** For a curator: what the rule asks, and why. */
  readonly description: string;
  readonly severity: Severity;
  /** The program relies on it: it is checked whenever a library is loaded. The others are for `knowledge:lint`. */
  readonly atStart: boolean;
  check(draft: Draft, report: Report, options: LintOptions): void;
  /** Mends a file's text where that takes no judgement; the same text where there is nothing to mend. */
  readonly fix?: (text: string) => string;
}

/** The place of a value in an entry. */
export function at(entry: Entry<unknown>, path: Path): At {
  return { file: entry.file, line: entry.lineOf(path) };
}
