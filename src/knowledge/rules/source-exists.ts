import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { sourcedOf, tellingEntries } from './walk.ts';

export const sourceExists: Rule = {
  name: 'source-exists',
  description: 'Each claim, figure and link names a source that stands in sources/.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const entry of tellingEntries(draft)) {
      for (const { value, path } of sourcedOf(entry.data)) {
        if (draft.ids.sources.has(value.source)) continue;
        report.problem(
          at(entry, [...path, 'source']),
          `the source "${value.source}" is not known. Check its spelling, or add sources/${value.source}.yaml.`,
        );
      }
    }
  },
};
