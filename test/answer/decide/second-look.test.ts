import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide/decide.ts';
import { INTENTS, type Intents } from '../../../src/answer/intent/intents.ts';
import { SIGNS } from '../../../src/answer/intent/trust.ts';
import { read } from '../../../src/answer/read/reading.ts';
import type { AnswerKind } from '../../../src/answer/types.ts';
import { TODAY, VIEW } from '../../helpers/default-view.ts';

/** Takes every question to ask for one kind, and trusts an answer as far as that is likely. */
function believing(kind: AnswerKind, likelihood: number): Intents {
  const likelihoods = new Map<AnswerKind, number>([[kind, likelihood]]);
  return {
    model: { likelihoods: () => likelihoods, reasons: () => [] },
    trust: SIGNS.map((sign) => Number(sign === 'likelihood of its kind')),
  };
}

const look = (question: string, intents: Intents = INTENTS) =>
  decide(read(question, VIEW), VIEW, { today: TODAY, intents });
const ask = (question: string, intents: Intents) => look(question, intents).answer;

/** “Future” alone says that it asks for the outlook. */
const HINTED = 'what future does a technical lead plan for';

describe('an answer that such questions hardly ever asked for', () => {
  test('gives way to the kind that they did ask for, which says how far it is trusted', () => {
    const answer = ask(HINTED, believing('responsibilities', 0.9));
    expect(answer.kind).toBe('responsibilities');
    expect(answer.confidence).toBeCloseTo(0.9);
  });

  test('is declined where that is not likely either', () => {
    expect(ask(HINTED, believing('responsibilities', 0.3)).kind).toBe('none');
  });

  test('is given all the same to a command, which says its kind', () => {
    expect(ask('/role technical lead', believing('path', 0.95)).kind).toBe('role');
  });
});

test('an answer of the kind that such questions ask for stays', () => {
  expect(ask(HINTED, believing('outlook', 0.9)).kind).toBe('outlook');
});

test('what the rules could not make out is answered where such questions asked for one kind', () => {
  const answer = ask('the lowdown on technical lead doings', believing('responsibilities', 0.9));
  expect(answer.kind).toBe('responsibilities');
});

test('what is no question about the role stays unanswered, however likely its words look', () => {
  const sure = believing('salary', 0.95);
  expect(ask('veterinary lead technician salary', sure).kind).toBe('none');
  expect(ask('write a job ad with the pay of a tech lead', sure).kind).toBe('none');
});

test('a side on which the role’s file is silent is not answered by another', () => {
  const { answer } = look('how do i become a project manager');
  expect(answer.kind).toBe('none');
});

test('what was weighed is told, each with how far it is trusted', () => {
  const { prospects = [] } = look('does a tech lead still code');
  expect(prospects.length).toBeGreaterThan(0);
  for (const { trust, signs } of prospects) {
    expect(trust).toBeGreaterThan(0);
    expect(trust).toBeLessThan(1);
    expect(signs).toHaveLength(SIGNS.length);
  }
});
