import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide/decide.ts';
import type { Intents } from '../../../src/answer/intent/intents.ts';
import { SIGNS } from '../../../src/answer/intent/risk.ts';
import { read } from '../../../src/answer/read/reading.ts';
import type { AnswerKind } from '../../../src/answer/types.ts';
import { TODAY, VIEW } from '../../helpers/default-view.ts';

/** Takes every question to ask for one kind, and an answer of any other for wrong. */
function believing(kind: AnswerKind, likelihood: number): Intents {
  const likelihoods = new Map<AnswerKind, number>([[kind, likelihood]]);
  return {
    model: { likelihoods: () => likelihoods, reasons: () => [] },
    risk: SIGNS.map((sign) => (sign === 'always' ? -3 : sign === 'lead of the likeliest kind' ? 1 : 0)),
  };
}

const ask = (question: string, intents: Intents) =>
  decide(read(question, VIEW), VIEW, { today: TODAY, intents }).answer;

/** “Future” alone says that it asks for the outlook. */
const HINTED = 'what future does a technical lead plan for';

describe('an answer that such questions hardly ever asked for', () => {
  test('gives way to the kind that they did ask for', () => {
    expect(ask(HINTED, believing('responsibilities', 0.95)).kind).toBe('responsibilities');
  });

  test('is declined where that is not plain', () => {
    expect(ask(HINTED, believing('responsibilities', 0.5)).kind).toBe('none');
  });

  test('is given all the same where the question leaves no doubt', () => {
    expect(ask('tech lead salary', believing('path', 0.95)).kind).toBe('salary');
    expect(ask('/role technical lead', believing('path', 0.95)).kind).toBe('role');
  });
});

test('an answer of the kind that such questions ask for stays', () => {
  expect(ask(HINTED, believing('outlook', 0.95)).kind).toBe('outlook');
});
