import type { ModalView } from '@slack/types';
import type { Answer } from '../../answer/types.ts';
import { context, header } from '../blocks.ts';
import { askButtons } from '../buttons.ts';
import { withoutEcho } from '../echo.ts';
import { line, plain, rich } from '../rich.ts';
import { drawSection } from '../sections.ts';
import { sourceName } from '../sources.ts';
import { readingView } from './modal.ts';

/** The whole answer in a modal, section by section: what "Show all" opens. */
export function answerView(answer: Answer): ModalView {
  const { lead, sections } = withoutEcho(answer);
  const under = answer.kind === 'role' ? answer.roles[0] : undefined;
  return readingView('Rolecall', [
    answer.title.trim() === '' ? [] : [header(answer.title)],
    answer.titles.length > 0 ? context(`Also called: ${answer.titles.join(', ')}`) : [],
    lead.text === '' ? [] : [rich(line(plain(lead.text)))],
    ...sections.flatMap(
      (section) => drawSection(section, { items: Number.POSITIVE_INFINITY, under })?.parts ?? [],
    ),
    context(...answer.notes),
    askButtons(answer.suggestions),
    ...answer.sources.map((source) => context(sourceName(source))),
  ]);
}
