import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const abbreviationsPlain: Rule = {
  name: 'abbreviations-plain',
  description:
    'An abbreviation is lower case and stands for something longer that is no abbreviation itself.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const entry = draft.vocabulary.abbreviations;
    if (!entry) return;
    for (const [short, long] of Object.entries(entry.data)) {
      const where = at(entry, [short]);
      if (short !== short.toLowerCase() || long !== long.toLowerCase()) {
        report.problem(
          where,
          `"${short}: ${long}" is not lower case. Questions are compared in lower case: write it so.`,
        );
      }
      if (long.trim() === '' || long === short)
        report.problem(where, `"${short}" stands for nothing else. Remove it.`);
      else if (Object.hasOwn(entry.data, long)) {
        report.problem(
          where,
          `"${short}" stands for "${long}", an abbreviation itself. Write "${entry.data[long]}".`,
        );
      }
    }
  },
};
