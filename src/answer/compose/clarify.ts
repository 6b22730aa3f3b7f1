import type { View } from '../../knowledge/library.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { inSentence, listOf, titleOf } from '../wording/names.ts';
import { askAbout } from './ask.ts';
import { line, makeAnswer } from './make.ts';

/** Asks back which role is meant; every choice is a question ready to send. */
export function clarifyAnswer(
  typed: string | undefined,
  roles: readonly string[],
  kind: AnswerKind,
  view: View,
): Answer {
  const titles = roles.map((role) => inSentence(titleOf(role, view)));
  const lead = typed
    ? `“${typed}” can mean ${listOf(titles, 'or')}. Which one do you mean?`
    : `Which role do you mean? For example ${listOf(titles, 'or')}.`;
  return makeAnswer(
    {
      kind: 'clarify',
      roles,
      confidence: 0.5,
      title: 'Which role?',
      lead: line(lead),
      suggestions: roles.map((role) => ({ ...askAbout(role, kind, view), label: titleOf(role, view) })),
    },
    view,
  );
}
