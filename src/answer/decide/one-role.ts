import { outlookAnswer } from '../compose/outlook.ts';
import { payAnswer } from '../compose/pay.ts';
import { roleAnswer } from '../compose/role.ts';
import { isSectionKind, sectionAnswer } from '../compose/section.ts';
import type { Subject } from '../compose/subject.ts';
import type { Answer, AnswerKind } from '../types.ts';

/** The answer about one role; `undefined` where its file says nothing of that kind. */
export function answerOne(kind: AnswerKind, subject: Subject): Answer | undefined {
  if (kind === 'salary') return payAnswer(subject);
  if (kind === 'outlook') return outlookAnswer(subject);
  if (kind === 'role') return roleAnswer(subject);
  if (isSectionKind(kind)) return sectionAnswer(kind, subject);
  return undefined;
}
