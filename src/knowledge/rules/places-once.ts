import { repeatedWords } from './repeats.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const placesOnce: Rule = {
  name: 'places-once',
  description: 'A word or city names one place, so that a salary is never told for another country.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const entry = draft.vocabulary.places;
    if (!entry) return;
    const words = Object.entries(entry.data).flatMap(([group, place]) =>
      (['words', 'cities'] as const).flatMap((key) =>
        place[key].map((word, i) => ({ word, group, path: [group, key, i] })),
      ),
    );
    for (const { again, first } of repeatedWords(words)) {
      report.problem(
        at(entry, again.path),
        `"${again.word}" stands for ${first} already. Keep it in one place.`,
      );
    }
  },
};
