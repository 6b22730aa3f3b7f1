import type { KnownBlock } from '@slack/types';
import type { Answer, Section, SectionId } from '../answer/types.ts';
import { OURS } from '../limits.ts';
import { context, DIVIDER } from './blocks.ts';
import { line, plain, rich } from './rich.ts';
import { drawSection } from './sections.ts';

/** What a reader wants first, and then what the work is; everything else waits behind "Show all". */
const FACTS: readonly SectionId[] = ['pay', 'outlook', 'education'];
const WORK: readonly SectionId[] = ['duties', 'skills'];

/** What a card always draws, in its own way. */
const READ: ReadonlySet<SectionId> = new Set(['definition', 'gaps']);

/** Figures and claims a fact shows on the card: enough to see that sources differ, short enough to read at once. */
const FACT_ITEMS = 3;

/** Sentences that say what the role is. */
const DEFINITION = 2;

/** The middle of a card, and whether it left something out. */
export interface Body {
  readonly blocks: readonly KnownBlock[];
  readonly more: boolean;
}

function definition(answer: Answer): KnownBlock[] {
  const section = answer.sections.find((s) => s.id === 'definition');
  const lines = section?.type === 'lines' ? section.items.map((item) => item.text) : [];
  const sentences = [...new Set([answer.lead.text, ...lines])]
    .filter((text) => text !== '')
    .slice(0, DEFINITION);
  return sentences.length === 0 ? [] : [rich(line(plain(sentences.join('\n'))))];
}

/** Sections of one kind; where there are figures, what is said about them can wait. */
function sectionsOf(answer: Answer, id: SectionId): Section[] {
  const all = answer.sections.filter((section) => section.id === id);
  const figures = all.filter(({ type }) => type === 'figures');
  return figures.length > 0 ? figures : all;
}

/** The body of a role card: definition, facts, then duties and skills in short. */
export function roleCardBody(answer: Answer): Body {
  const drawn = (ids: readonly SectionId[], items: number) =>
    ids
      .flatMap((id) => sectionsOf(answer, id))
      .map((section) => drawSection(section, { items, under: answer.roles[0] }))
      .filter((section) => section !== null);
  const facts = drawn(FACTS, FACT_ITEMS);
  const work = drawn(WORK, OURS.shortList);
  const gaps = answer.sections.find((section) => section.id === 'gaps');
  const blocks = [
    ...definition(answer),
    ...facts.map((section) => section.block),
    ...(facts.length > 0 && work.length > 0 ? [DIVIDER] : []),
    ...work.map((section) => section.block),
    ...(gaps?.type === 'lines' ? context(...gaps.items.map((item) => item.text)) : []),
  ];
  const more =
    facts.length + work.length < answer.sections.filter(({ id }) => !READ.has(id)).length ||
    [...facts, ...work].some(({ left }) => left > 0);
  return { blocks, more };
}
