import type { Answer, Section } from '../answer/types.ts';
import { figureSentence } from '../answer/wording/figure.ts';

/** Where the lead begins to tell figures that a section shows; -1 where it tells none of them. */
function restatedFrom(lead: string, sections: readonly Section[]): number {
  const starts = sections
    .flatMap((section) => (section.type === 'figures' ? section.items : []))
    .map((item) => lead.indexOf(`${item.roleTitle}: ${figureSentence(item)}`))
    .filter((at) => at >= 0);
  return starts.length === 0 ? -1 : Math.min(...starts);
}

/**
 * The same answer for the eye: what stands twice in plain text, where the first line must carry everything, stands once.
 *
 * A lead gives way where it only announces the list under it or tells the figures shown under it; an item of a list gives
 * way where the lead has just said it.
 */
export function withoutEcho(answer: Answer): Answer {
  const { text } = answer.lead;
  const sections = answer.sections.map((section) =>
    section.type === 'lines' && !section.ordered
      ? { ...section, items: section.items.filter((item) => item.text !== text) }
      : section,
  );
  const at = restatedFrom(text, sections);
  const told = at >= 0 ? text.slice(0, at).trim() : text;
  const announces = told.endsWith(':') && sections.length > 0;
  return { ...answer, lead: { ...answer.lead, text: announces && at < 0 ? '' : told }, sections };
}
