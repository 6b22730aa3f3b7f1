import type { Figure, Role } from '../../knowledge/schema.ts';
import { sectionsOf } from '../index/passages.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind, Line, Section, SectionId } from '../types.ts';
import { figureItem } from '../wording/figure.ts';
import { listOf, pluralOf, withArticle } from '../wording/names.ts';
import { followUps } from './ask.ts';
import { fromClaim, fromLink, line, makeAnswer } from './make.ts';
import { newestFirst } from './order.ts';
import type { Subject } from './subject.ts';

export const HEADINGS: Readonly<Record<SectionId, string>> = {
  definition: 'What it is',
  pay: 'Pay',
  outlook: 'Outlook',
  education: 'Education',
  certifications: 'Certifications',
  duties: 'Duties',
  skills: 'Skills',
  shares: 'On how many resumes each skill stands',
  path: 'How to become one',
  ladder: 'Positions above',
  titles: 'Other titles',
  feeders: 'Jobs that lead to it',
  related: 'Related careers',
  employers: 'Who hires',
  comparison: 'Side by side',
  differences: 'Degrees',
  overlap: 'How they work together',
  both: 'One person in both roles',
  details: 'More',
  gaps: 'Not known',
  help: 'Try',
};

/** Kinds that are answered from one or two sections of a role's file. */
export type SectionKind =
  | 'education'
  | 'certification'
  | 'skills'
  | 'responsibilities'
  | 'path'
  | 'ladder'
  | 'titles'
  | 'related'
  | 'employers';

const SECTIONS: Readonly<Record<SectionKind, readonly SectionId[]>> = {
  education: ['education'],
  certification: ['certifications'],
  skills: ['skills', 'shares'],
  responsibilities: ['duties'],
  path: ['path', 'feeders'],
  ladder: ['ladder'],
  titles: ['titles'],
  related: ['related', 'feeders'],
  employers: ['employers'],
};

export const isSectionKind = (kind: AnswerKind): kind is SectionKind => Object.hasOwn(SECTIONS, kind);

type Wording = (plural: string, one: string) => string;

const TITLES: Readonly<Record<SectionKind, Wording>> = {
  education: (plural) => `Education of ${plural}`,
  certification: (plural) => `Certifications for ${plural}`,
  skills: (plural) => `Skills of ${plural}`,
  responsibilities: (plural) => `What ${plural} do`,
  path: (_, one) => `How to become ${one}`,
  ladder: (_, one) => `Positions above ${one}`,
  titles: (_, one) => `Other titles of ${one}`,
  related: (_, one) => `Careers around ${one}`,
  employers: (plural) => `Who hires ${plural}`,
};

/** The first line of an answer whose list answers as a whole; of the others the first claim is the first line. */
const LEADS: Readonly<Partial<Record<SectionKind, Wording>>> = {
  skills: (plural) => `Skills that the sources name for ${plural}:`,
  path: (_, one) => `Steps to become ${one}, in order:`,
  related: (_, one) => `Careers around ${one}:`,
  employers: (plural) => `Where the sources see ${plural} hired:`,
};

/** A role's claims of one kind; `undefined` where its file has none. */
export function sectionAnswer(kind: SectionKind, subject: Subject): Answer | undefined {
  const { role, view, today, hit } = subject;
  const [first, ...rest] = SECTIONS[kind].flatMap((id) => sectionsOfRole(role, id, view, today));
  if (!first) return undefined;
  // The title has said what the first list is.
  const sections: Section[] = [{ ...first, heading: '' }, ...rest];
  const roles = [role.id, ...(kind === 'ladder' || kind === 'related' ? linkedRoles(role, kind) : [])];
  const isSpecific =
    hit &&
    SECTIONS[kind].includes(hit.passage.section) &&
    hit.passage.owner.id === role.id &&
    (hit.whole || hit.score >= THRESHOLDS.claimWeight);
  return makeAnswer(
    {
      kind,
      roles,
      title: TITLES[kind](pluralOf(role.id, view), withArticle(role.title)),
      lead: isSpecific
        ? line(hit.passage.text, ...hit.passage.sources)
        : firstLine(kind, role, view, sections),
      sections,
      suggestions: followUps(role.id, kind, view),
    },
    view,
  );
}

function firstLine(
  kind: SectionKind,
  role: Role & { id: string },
  view: Subject['view'],
  sections: readonly Section[],
): Line {
  const [first] = sections;
  const single = first?.type === 'lines' && first.items.length === 1 ? first.items[0] : undefined;
  const [definition] = role.definition;
  if (single) return single;
  if (kind === 'responsibilities' && definition) return fromClaim(definition);
  if (kind === 'ladder')
    return line(
      `Above ${pluralOf(role.id, view)}, lowest first: ${listOf(role.ladder.map(({ title }) => title))}.`,
    );
  if (kind === 'titles')
    return line(
      `${role.title} is also called ${listOf(role.titles.map(({ title }) => title.toLowerCase()))}.`,
    );
  const lead = LEADS[kind]?.(pluralOf(role.id, view), withArticle(role.title));
  if (lead !== undefined) return line(lead);
  return first?.type === 'lines' && first.items[0] ? first.items[0] : line('');
}

const linkedRoles = (role: Role, kind: 'ladder' | 'related'): string[] =>
  (kind === 'ladder' ? role.ladder : [...role.related, ...role.feeders]).flatMap((link) =>
    link.role ? [link.role] : [],
  );

/** One section of a role's file, ready to draw; its figures and its notes come as sections of their own. */
export function sectionsOfRole(
  role: Role & { id: string },
  id: SectionId,
  view: Subject['view'],
  today: string,
): Section[] {
  const figures = (list: readonly Figure[], of: SectionId = id): Section => ({
    type: 'figures',
    id: of,
    heading: HEADINGS[of],
    items: list.map((figure) => figureItem(role.id, figure, view, today)),
  });
  const lines = (items: readonly Line[], heading = HEADINGS[id], ordered = false): Section => ({
    type: 'lines',
    id,
    heading,
    items,
    ordered,
  });
  const made = ((): Section[] => {
    switch (id) {
      case 'shares':
        return [figures(role.skills.shares)];
      case 'pay':
        return [
          figures(newestFirst(role.pay.figures)),
          lines(role.pay.claims.map(fromClaim), 'What pay depends on'),
        ];
      case 'outlook':
        return [
          figures(newestFirst(role.outlook.figures)),
          lines(role.outlook.claims.map(fromClaim), 'What to know about it'),
        ];
      case 'employers':
        return [
          figures(role.employers.counts),
          lines(role.employers.places.map(fromClaim), 'Where they work'),
        ];
      case 'ladder':
        return [
          lines(role.ladder.map(fromLink), HEADINGS.ladder, true),
          lines(role.ladderNote.map(fromClaim), 'Worth knowing'),
        ];
      case 'titles':
        return [lines(role.titles.map(fromLink)), lines(role.titlesNote.map(fromClaim), 'Worth knowing')];
      case 'feeders':
      case 'related':
        return [lines(role[id].map(fromLink))];
      default: {
        const claims = sectionsOf(role).find(([section]) => section === id)?.[2] ?? [];
        return [lines(claims.map(fromClaim), HEADINGS[id], id === 'path')];
      }
    }
  })();
  return made.filter((section) => section.type !== 'table' && section.items.length > 0);
}
