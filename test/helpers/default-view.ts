import { answer } from '../../src/answer/answer.ts';
import type { Answer, Context } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { KNOWLEDGE_DIR } from './knowledge.ts';

/** The knowledge that Rolecall ships with. */
export const VIEW = loadLibrary(KNOWLEDGE_DIR);

/** The day on which tests ask; ages of figures count from it. */
export const TODAY = '2026-11-21';

/** Asks the default knowledge. */
export function ask(question: string, context?: Context): Answer {
  return answer(question, VIEW, { today: TODAY, ...(context && { context }) });
}
