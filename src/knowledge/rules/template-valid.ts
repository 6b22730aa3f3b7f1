import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../entry.ts';
import { KINDS } from '../kinds.ts';
import { shownPath } from '../paths.ts';
import type { Rule } from './rule.ts';

export const templateValid: Rule = {
  name: 'template-valid',
  description: 'Each kind has a file in _template/ to copy, and it fits the schema.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const dir = join(draft.dir, '_template');
    if (!existsSync(dir)) {
      report.note('not checked: this folder has no _template/.');
      return;
    }
    for (const { one, schema } of Object.values(KINDS)) {
      const path = join(dir, `${one}.yaml`);
      if (!existsSync(path)) {
        report.problem(
          { file: shownPath(path), line: 1 },
          'the template is missing. Write one, with each key explained.',
        );
        continue;
      }
      for (const problem of readEntry(path, one, schema).problems) report.problem(problem, problem.message);
    }
  },
};
