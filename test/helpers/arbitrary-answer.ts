import fc from 'fast-check';
import { ANSWER_KINDS, type Answer, type SectionId } from '../../src/answer/types.ts';
import { figure } from './answers.ts';

/** Text as knowledge and people have it: long, multilingual, full of markup, sometimes empty. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('', '*', '<!here>', '&amp;', '👩‍💻'.repeat(60), 'word '.repeat(80)),
);
const title = fc.string({ unit: 'grapheme', maxLength: 120 });
const id = fc.constantFrom('technical-lead', 'engineering-manager', 'magazine', 'statistics');
const line = fc.record({ text, sources: fc.array(id, { maxLength: 3 }) });
const section: fc.Arbitrary<SectionId> = fc.constantFrom(
  'definition',
  'pay',
  'outlook',
  'education',
  'duties',
  'skills',
  'path',
  'details',
  'gaps',
);
const items = fc
  .record({
    amount: title,
    measure: text,
    scope: text,
    origin: text,
    date: title,
    caveat: text,
    roleTitle: title,
  })
  .map(figure);

/** Any answer that the types allow, far larger than any real one. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  kind: fc.constantFrom(...ANSWER_KINDS),
  roles: fc.array(id, { maxLength: 3 }),
  region: fc.constantFrom(null, 'US'),
  entry: fc.constant(null),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  title,
  lead: line,
  titles: fc.array(title, { maxLength: 12 }),
  sections: fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('lines' as const),
        id: section,
        heading: title,
        items: fc.array(line, { maxLength: 30 }),
        ordered: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('figures' as const),
        id: section,
        heading: title,
        items: fc.array(items, { maxLength: 15 }),
      }),
      fc.record({
        type: fc.constant('table' as const),
        id: section,
        heading: title,
        columns: fc.array(title, { minLength: 2, maxLength: 3 }),
        rows: fc.array(fc.record({ label: title, cells: fc.array(line, { maxLength: 3 }) }), {
          maxLength: 25,
        }),
      }),
    ),
    { maxLength: 20 },
  ),
  notes: fc.array(text, { maxLength: 12 }),
  sources: fc.array(
    fc.record({
      id,
      publisher: fc.option(title),
      title,
      published: fc.constantFrom(null, '2018', '2018-01', '2024-05-31'),
    }),
    { maxLength: 15 },
  ),
  suggestions: fc.array(fc.record({ label: text, question: fc.string({ maxLength: 3_000 }) }), {
    maxLength: 15,
  }),
});
