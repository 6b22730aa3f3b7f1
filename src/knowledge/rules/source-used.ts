import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { sourcedOf, tellingEntries } from './walk.ts';

export const sourceUsed: Rule = {
  name: 'source-used',
  description: 'Each source is the source of something; what nothing rests on is not listed as a source.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    if (!draft.complete) {
      report.note('not checked while some files can not be read.');
      return;
    }
    const used = new Set(
      tellingEntries(draft).flatMap(({ data }) => sourcedOf(data).map(({ value }) => value.source)),
    );
    for (const source of draft.sources.values()) {
      if (used.has(source.id)) continue;
      report.problem(
        at(source, []),
        `nothing names the source "${source.id}". Use it in a claim, or remove the file.`,
      );
    }
  },
};
