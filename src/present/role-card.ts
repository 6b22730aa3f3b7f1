import type { Answer, Section, SectionId } from '../answer/types.ts';
import { OURS } from '../limits.ts';
import { context, DIVIDER } from './blocks.ts';
import { line, plain, rich } from './rich.ts';
import { drawSection, type Part } from './sections.ts';

/** What a reader wants first, with how many figures or claims of it: enough to see that sources differ. */
const FACTS: readonly (readonly [SectionId, number])[] = [
  ['pay', 3],
  ['outlook', 1],
  ['education', 1],
];
/** And then what the work is; everything else waits behind "Show all". */
const WORK: readonly (readonly [SectionId, number])[] = [
  ['duties', OURS.shortList],
  ['skills', OURS.shortList],
];

/** What a card always draws, in its own way. */
const READ: ReadonlySet<SectionId> = new Set(['definition', 'gaps']);

/** Sentences that say what the role is, and the characters that stay two lines on a screen. */
const DEFINITION = { sentences: 2, characters: 170 };

/** The middle of a card, and whether it left something out. */
export interface Body {
  readonly parts: readonly Part[];
  readonly more: boolean;
}

function definition(answer: Answer): Part[] {
  const section = answer.sections.find((s) => s.id === 'definition');
  const lines = section?.type === 'lines' ? section.items.map((item) => item.text) : [];
  const sentences = [...new Set([answer.lead.text, ...lines])]
    .filter((text) => text !== '')
    .slice(0, DEFINITION.sentences);
  const [first] = sentences;
  if (first === undefined) return [];
  const whole = sentences.join(' ');
  return [[rich(line(plain(whole.length <= DEFINITION.characters ? whole : first)))]];
}

/** The spread of pay is for those who ask about pay. */
function withoutPercentiles(section: Section): Section {
  if (section.type !== 'figures') return section;
  return { ...section, items: section.items.filter(({ figure }) => figure.statistic !== 'percentile') };
}

/** Sections of one kind; where there are figures, what is said about them can wait. */
function sectionsOf(answer: Answer, id: SectionId): Section[] {
  const all = answer.sections.filter((section) => section.id === id).map(withoutPercentiles);
  const figures = all.filter((section) => section.type === 'figures' && section.items.length > 0);
  return figures.length > 0 ? figures : all;
}

/** The body of a role card: definition, facts, then duties and skills in short. */
export function roleCardBody(answer: Answer): Body {
  const drawn = (wanted: typeof FACTS) =>
    wanted
      .flatMap(([id, items]) => sectionsOf(answer, id).map((section) => ({ section, items })))
      .map(({ section, items }) => drawSection(section, { items, under: answer.roles[0], brief: true }))
      .filter((section) => section !== null);
  const facts = drawn(FACTS);
  const work = drawn(WORK);
  const gaps = answer.sections.find((section) => section.id === 'gaps');
  const parts = [
    ...definition(answer),
    ...facts.flatMap((section) => section.parts),
    ...(facts.length > 0 && work.length > 0 ? [[DIVIDER]] : []),
    ...work.flatMap((section) => section.parts),
    ...(gaps?.type === 'lines' ? [context(...gaps.items.map((item) => item.text))] : []),
  ];
  const more =
    facts.length + work.length < answer.sections.filter(({ id }) => !READ.has(id)).length ||
    [...facts, ...work].some(({ left }) => left > 0);
  return { parts, more };
}
