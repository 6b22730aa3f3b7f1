import { repeatedWords } from './repeats.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const synonymsOnce: Rule = {
  name: 'synonyms-once',
  description: 'A word stands in one group of synonyms only, so that it has one meaning.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const entry = draft.vocabulary.synonyms;
    if (!entry) return;
    const words = entry.data.flatMap((group, i) =>
      group.map((word, j) => ({ word, group: group[0] ?? '', path: [i, j] })),
    );
    for (const { again, first } of repeatedWords(words)) {
      report.problem(
        at(entry, again.path),
        `"${again.word}" stands in the group of "${first}" already. Keep it in one group.`,
      );
    }
  },
};
