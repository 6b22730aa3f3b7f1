import { repeatedWords } from './repeats.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';

/** A weak cue is a hint, and may hint at several. */
const STRENGTHS = ['strong', 'plain'] as const;

export const cuesOnce: Rule = {
  name: 'cues-once',
  description:
    'A strong cue points at one intent, and so should a plain one (a warning): a tie would be decided by chance.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    const entry = draft.vocabulary.cues;
    if (!entry) return;
    for (const strength of STRENGTHS) {
      const words = Object.entries(entry.data).flatMap(([group, cues]) =>
        cues[strength].map((word, i) => ({ word, group, path: [group, strength, i] })),
      );
      for (const { again, first } of repeatedWords(words)) {
        const where = first === again.group ? `twice in ${first}` : `in ${first} and in ${again.group}`;
        const message = `"${again.word}" is a ${strength} cue ${where}. Keep one, or weaken one.`;
        report.problem(at(entry, again.path), message, strength === 'strong' ? 'error' : 'warning');
      }
    }
  },
};
