import type { Answer, SectionId } from '../types.ts';
import { listOf, pluralOf, titleOf } from '../wording/names.ts';
import { followUps, knownKinds } from './ask.ts';
import { fromClaim, line, makeAnswer } from './make.ts';
import { HEADINGS, sectionsOfRole } from './section.ts';
import type { Subject } from './subject.ts';

const ORDER: readonly SectionId[] = [
  'pay',
  'outlook',
  'education',
  'duties',
  'skills',
  'shares',
  'certifications',
  'path',
  'ladder',
  'feeders',
  'related',
  'employers',
];
/** Missing ones that a reader would look for: the card says so rather than leave a hole. */
const EXPECTED: readonly SectionId[] = ['pay', 'outlook', 'education', 'duties', 'skills', 'path'];

/** The role card: everything that is known of a role, and what isn't. */
export function roleAnswer(subject: Subject): Answer {
  const { role, view, today, hit } = subject;
  const sections = ORDER.flatMap((id) => sectionsOfRole(role, id, view, today));
  const missing = EXPECTED.filter((id) => !sections.some((section) => section.id === id));
  const isSpecific = hit && hit.passage.owner.id === role.id && hit.passage.section === 'definition';
  const [first, ...rest] = role.definition;
  const lead = isSpecific
    ? line(hit.passage.text, ...hit.passage.sources)
    : fromClaim(first ?? { text: '', source: '' });
  return makeAnswer(
    {
      kind: 'role',
      roles: [role.id],
      title: role.title,
      titles: role.titles.map(({ title }) => title),
      lead,
      sections: [
        {
          type: 'lines',
          id: 'definition',
          heading: HEADINGS.definition,
          items: [first, ...rest].flatMap((claim) =>
            claim && claim.text !== lead.text ? [fromClaim(claim)] : [],
          ),
        },
        ...sections,
      ],
      notes:
        missing.length > 0
          ? [
              `Not known of ${pluralOf(role.id, view)}: ${listOf(missing.map((id) => HEADINGS[id].toLowerCase()))}.`,
            ]
          : [],
      suggestions: [
        ...followUps(role.id, 'role', view, 3),
        ...comparisonsOf(role.id, view).slice(
          0,
          Math.max(1, 4 - Math.min(3, knownKinds(role.id, view).length - 1)),
        ),
      ],
    },
    view,
  );
}

/** Written comparisons with a role, ready to send. */
export function comparisonsOf(roleId: string, view: Subject['view']) {
  return [...view.comparisons.values()]
    .filter(({ roles }) => roles.includes(roleId))
    .map(({ roles }) => {
      const titles = [roleId, ...roles.filter((id) => id !== roleId)].map((id) => titleOf(id, view));
      return {
        label: `Compare with ${(titles[1] ?? '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
        question: titles.join(' vs '),
      };
    });
}
