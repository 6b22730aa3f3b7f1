import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const idsUnique: Rule = {
  name: 'ids-unique',
  description:
    'A set of roles is compared in one file only, whatever their order; a FAQ and a comparison never share an id.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    const seen = new Map<string, string>();
    for (const entry of draft.comparisons.values()) {
      const key = [...entry.data.roles].sort().join(' ');
      const first = seen.get(key);
      if (first)
        report.problem(
          at(entry, ['roles']),
          `${first} compares the same roles. Join the two files into one.`,
        );
      else seen.set(key, entry.file);
      const faq = draft.faq.get(entry.id);
      if (faq) report.problem(at(faq, []), `${entry.file} has the same id. Rename one of the two.`);
    }
  },
};
