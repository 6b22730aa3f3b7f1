import { expect, test } from 'vitest';
import { learnTrust } from '../../../bench/train/trust.ts';
import { INTENTS } from '../../../src/answer/intent/intents.ts';
import { type Proposed, SIGNS, signsOf, trustIn } from '../../../src/answer/intent/trust.ts';
import type { AnswerKind } from '../../../src/answer/types.ts';

const PROPOSED: Proposed = {
  kind: 'salary',
  also: [],
  isChosen: true,
  chosen: 'salary',
  confidence: 0.7,
  lead: 1,
  claim: 0,
  cue: 2,
  leftover: 0.5,
  roles: 1,
  omits: 'none',
  tellsPassing: false,
  isLoose: false,
  hasTopic: false,
  quotesFigure: false,
  words: 8,
};
const trust = (salary: number, changes: Partial<Proposed> = {}) => {
  const rest = 1 - salary;
  const likelihoods = new Map<AnswerKind, number>([
    ['salary', salary],
    ['path', rest * 0.7],
    ['none', rest * 0.3],
  ]);
  return trustIn(signsOf({ ...PROPOSED, ...changes }, likelihoods), INTENTS.trust);
};

test('the likelier such questions ask for its kind, the more an answer is trusted', () => {
  expect(trust(0.9)).toBeGreaterThan(trust(0.4));
  expect(trust(0.4)).toBeGreaterThan(trust(0.02));
});

test('a claim that it rests on speaks for an answer, and so does confidence', () => {
  expect(trust(0.3, { claim: 0.9 })).toBeGreaterThan(trust(0.3));
  expect(trust(0.3, { confidence: 0.95 })).toBeGreaterThan(trust(0.3));
});

test('an answer that tells two things is trusted for both', () => {
  expect(trust(0.4, { also: ['path'] })).toBeGreaterThan(trust(0.4));
});

test('words that nothing explains speak against it', () => {
  expect(trust(0.5, { leftover: 3 })).toBeLessThan(trust(0.5));
});

test('what goes with right answers is learned as a sign of them', () => {
  const signs = (own: number) => SIGNS.map((_, at) => (at === 0 ? 1 : at === 1 ? own : 0));
  const weights = learnTrust([
    ...Array.from({ length: 50 }, () => ({ signs: signs(-2), right: false })),
    ...Array.from({ length: 50 }, () => ({ signs: signs(2), right: true })),
  ]);
  expect(trustIn(signs(-2), weights)).toBeLessThan(0.1);
  expect(trustIn(signs(2), weights)).toBeGreaterThan(0.9);
});

test('without anything learned, one answer is trusted like another', () => {
  expect(trustIn([1, 5, -3], [])).toBe(0.5);
});
