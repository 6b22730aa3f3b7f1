import type { KnownBlock } from '@slack/types';
import type { Answer, Section } from '../answer/types.ts';
import { line, plain, rich } from './rich.ts';
import type { Body } from './role-card.ts';
import { drawSection } from './sections.ts';
import { drawTable } from './table.ts';

/** Items of a section in a message: a question about duties gets them, a wall of text it doesn't. */
const ITEMS = 8;

/** The body of every answer but a role card: the line that answers, then its sections; one table at most. */
export function answerBody(answer: Answer): Body {
  const blocks: KnownBlock[] = answer.lead.text === '' ? [] : [rich(line(plain(answer.lead.text)))];
  let more = false;
  let tables = 0;
  for (const section of answer.sections) {
    if (isEcho(section, answer.lead.text)) continue;
    const table = section.type === 'table' && tables === 0 ? drawTable(section) : null;
    if (table) {
      tables += 1;
      blocks.push(table);
      continue;
    }
    const drawn = drawSection(section, { items: ITEMS });
    if (!drawn) continue;
    blocks.push(drawn.block);
    more ||= drawn.left > 0;
  }
  return { blocks, more };
}

/** A section of one sentence that the lead has just said. */
function isEcho(section: Section, lead: string): boolean {
  return section.type === 'lines' && section.items.length === 1 && section.items[0]?.text === lead;
}
