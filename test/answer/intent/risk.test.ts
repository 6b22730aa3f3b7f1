import { expect, test } from 'vitest';
import { learnRisk } from '../../../bench/train/risk.ts';
import { INTENTS } from '../../../src/answer/intent/intents.ts';
import { riskOf, SIGNS, signsOf } from '../../../src/answer/intent/risk.ts';
import type { AnswerKind } from '../../../src/answer/types.ts';

const answer = { kind: 'salary', confidence: 0.7, roles: ['technical-lead'], claim: 0 } as const;
const likelihoods = (salary: number) =>
  new Map<AnswerKind, number>([
    ['salary', salary],
    ['path', 0.5],
  ]);
const risk = (salary: number, changes: object = {}) =>
  riskOf(signsOf({ ...answer, ...changes }, likelihoods(salary), 8), INTENTS.risk);

test('the less such questions ask for its kind, the likelier an answer is wrong', () => {
  expect(risk(0.01)).toBeGreaterThan(risk(0.2));
  expect(risk(0.2)).toBeGreaterThan(risk(0.9));
});

test('a claim that it rests on speaks for an answer, and so does confidence', () => {
  expect(risk(0.1, { claim: 0.9 })).toBeLessThan(risk(0.1));
  expect(risk(0.1, { confidence: 0.9 })).toBeLessThan(risk(0.1));
});

test('what goes with wrong answers is learned as a sign of them', () => {
  const signs = (own: number) => SIGNS.map((_, at) => (at === 0 ? 1 : at === 1 ? own : 0));
  const tried = [
    ...Array.from({ length: 50 }, () => ({ signs: signs(-2), wrong: true })),
    ...Array.from({ length: 50 }, () => ({ signs: signs(2), wrong: false })),
  ];
  const weights = learnRisk(tried);
  expect(riskOf(signs(-2), weights)).toBeGreaterThan(1);
  expect(riskOf(signs(2), weights)).toBeLessThan(-1);
});
