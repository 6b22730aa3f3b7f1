import type { z } from 'zod';
import type { Entry, SourceFile } from './draft.ts';
import { explain, pathOf } from './explain.ts';
import { parseYaml } from './parse.ts';
import { shownPath } from './paths.ts';
import type { Problem } from './problems.ts';
import { readText } from './read.ts';

export interface ReadEntry<T> {
  /** Where the file fits its schema. */
  readonly entry?: Entry<T>;
  /** Where the file is text at all. */
  readonly source?: SourceFile;
  readonly problems: readonly Problem[];
}

/** Reads, parses and checks one file against its schema; never throws for what a file holds. */
export function readEntry<S extends z.ZodType>(path: string, id: string, schema: S): ReadEntry<z.infer<S>> {
  const file = shownPath(path);
  const problem = (rule: string, line: number, message: string): Problem => {
    return { file, line, message, rule, severity: 'error' };
  };
  const bytes = readText(path);
  if ('fault' in bytes) return { problems: [problem('file', bytes.fault.line, bytes.fault.message)] };
  const source = { file, path, text: bytes.text };
  const parsed = parseYaml(bytes.text);
  if ('faults' in parsed) {
    return { source, problems: parsed.faults.map((fault) => problem('yaml', fault.line, fault.message)) };
  }
  const checked = schema.safeParse(parsed.data);
  if (!checked.success) {
    const { issues } = checked.error;
    const found = issues.map((issue) =>
      problem('shape', parsed.lineOf(pathOf(issue)), explain(issue, parsed.data)),
    );
    return { source, problems: found };
  }
  return { source, entry: { ...source, id, data: checked.data, lineOf: parsed.lineOf }, problems: [] };
}
