import { Id } from '../schema.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const fileName: Rule = {
  name: 'file-name',
  description: 'A file is named by its id: lower-case words joined by hyphens.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const room of [draft.roles, draft.comparisons, draft.faq, draft.sources]) {
      for (const entry of room.values()) {
        if (Id.safeParse(entry.id).success) continue;
        report.problem(
          at(entry, []),
          `"${entry.id}" is no id: lower-case words joined by hyphens. Rename the file, as "technical-lead.yaml".`,
        );
      }
    }
  },
};
