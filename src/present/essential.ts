import type { Answer } from '../answer/types.ts';
import { figureSentence } from '../answer/wording/figure.ts';
import { clip, escapeMrkdwn } from './escape.ts';
import { sourceLine } from './sources.ts';
import { figureText } from './text.ts';

/** Characters of a notification or of what a screen reader says. */
const LENGTH = 1_500;

/**
 * What a message says where its blocks are not drawn: notifications, screen readers, search.
 * Title, the line that answers, the first figure of each kind, the sources.
 */
export function essentialText(answer: Answer): string {
  const { title, lead } = answer;
  const figures = answer.sections.flatMap((section) => {
    const first =
      section.type === 'figures' && (section.id === 'pay' || section.id === 'outlook')
        ? section.items[0]
        : undefined;
    return first && !lead.text.includes(figureSentence(first)) ? [figureText(first)] : [];
  });
  const stop = /[.?!…]$/.test(title) ? ' ' : ': ';
  const head = title === '' || lead.text.startsWith(title) ? '' : `${title}${stop}`;
  const text = [`${head}${lead.text}`, ...figures, sourceLine(answer.sources)]
    .filter((part) => part.trim() !== '')
    .join('\n');
  return escapeMrkdwn(clip(text === '' ? 'Rolecall' : text, LENGTH));
}
