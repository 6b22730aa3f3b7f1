import type { Answer } from '../answer/types.ts';
import { line, plain, rich } from './rich.ts';
import type { Body } from './role-card.ts';
import { drawSection, type Part } from './sections.ts';
import { drawTable } from './table.ts';

/** Items of a section in a message: a question about duties gets them, a wall of text it doesn't. */
const ITEMS = 8;

/** The body of every answer but a role card: the line that answers, then its sections; one table at most. */
export function answerBody(answer: Answer): Body {
  const parts: Part[] = answer.lead.text === '' ? [] : [[rich(line(plain(answer.lead.text)))]];
  let more = false;
  let tables = 0;
  for (const section of answer.sections) {
    const table = section.type === 'table' && tables === 0 ? drawTable(section) : null;
    if (table) tables += 1;
    const drawn = table ?? drawSection(section, { items: ITEMS });
    if (!drawn) continue;
    parts.push(...drawn.parts);
    more ||= drawn.left > 0;
  }
  return { parts, more };
}
