import type { Answer } from '../src/answer/types.ts';
import type { View } from '../src/knowledge/library.ts';
import { heapUsed } from './measure.ts';
import type { Scorable } from './score.ts';

/** Rolecall, ready to answer. */
export interface Ourselves {
  /** Bytes of heap that its index and its word lists take. */
  readonly memory: number;
  answer(question: string): Answer;
  /** The answer from another library. */
  answerFrom(other: View, question: string): Answer;
  /** The answer with its text, as it is scored. */
  scorable(answer: Answer): Scorable;
}

/** Loads the code and builds the index; loaded here and not before, since word lists count as memory too. */
export async function ourselves(view: View, today: string): Promise<Ourselves> {
  const before = heapUsed();
  const { answer } = await import('../src/answer/answer.ts');
  answer('tech lead salary', view, { today });
  const memory = heapUsed() - before;
  const { answerText } = await import('../src/present/text.ts');
  return {
    memory,
    answer: (question) => answer(question, view, { today }),
    answerFrom: (other, question) => answer(question, other, { today }),
    scorable: (given) => ({ ...given, text: answerText(given) }),
  };
}
