import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer } from '../../answer/types.ts';
import { context, header } from '../blocks.ts';
import { askButtons } from '../buttons.ts';
import { line, plain, rich } from '../rich.ts';
import { drawSection } from '../sections.ts';
import { sourceName } from '../sources.ts';

import { readingView } from './modal.ts';

/** The whole answer in a modal, section by section: what "Show all" opens. */
export function answerView(answer: Answer): ModalView {
  const sections = answer.sections
    .map((section) =>
      drawSection(section, {
        items: Number.POSITIVE_INFINITY,
        under: answer.kind === 'role' ? answer.roles[0] : undefined,
      }),
    )
    .filter((section) => section !== null);
  const blocks: KnownBlock[] = [
    ...(answer.title.trim() === '' ? [] : [header(answer.title)]),
    ...(answer.titles.length > 0 ? context(`Also called: ${answer.titles.join(', ')}`) : []),
    ...(answer.lead.text === '' ? [] : [rich(line(plain(answer.lead.text)))]),
    ...sections.map((section) => section.block),
    ...context(...answer.notes),
    ...askButtons(answer.suggestions),
    ...context(...answer.sources.map(sourceName)),
  ];
  return readingView('Rolecall', blocks);
}
