import type { Rule } from './rule.ts';
import { at } from './rule.ts';

export const entryExists: Rule = {
  name: 'entry-exists',
  description: 'Each entry that vocabulary/topics.yaml names has its file in faq/ or comparisons/.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    const topics = draft.vocabulary.topics;
    if (!topics) return;
    for (const [topic, { entries }] of Object.entries(topics.data)) {
      entries.forEach((id, i) => {
        if (draft.ids.faq.has(id) || draft.ids.comparisons.has(id)) return;
        const message = `the entry "${id}" is not known. Check its spelling, or add faq/${id}.yaml.`;
        report.problem(at(topics, [topic, 'entries', i]), message);
      });
    }
  },
};
