import { expect, test } from 'vitest';
import { learn } from '../../../bench/train/logistic.ts';
import { INTENTS } from '../../../src/answer/intent/intents.ts';
import { unpackModel } from '../../../src/answer/intent/model.ts';
import { SIGNS } from '../../../src/answer/intent/trust.ts';
import { ANSWER_KINDS, type AnswerKind } from '../../../src/answer/types.ts';

let count = 0;
const example = (kinds: AnswerKind[], ...features: string[]) => {
  count += 1;
  return { kinds, features, question: `question ${count}` };
};
const examples = [
  ...Array.from({ length: 20 }, () => example(['salary'], 'pay', 'of', '<role>')),
  ...Array.from({ length: 20 }, () => example(['education', 'path'], 'degree', 'of', '<role>')),
];

test('what examples ask for is learned from their features, the best of several kinds that are right before the others', () => {
  const model = unpackModel(learn(examples));
  const pay = model.likelihoods(['pay', 'of', '<role>']);
  const degree = model.likelihoods(['degree', '<role>']);
  expect(pay.get('salary')).toBeGreaterThan(0.8);
  expect(pay.get('path')).toBeLessThan(0.2);
  expect(degree.get('education')).toBeGreaterThan(0.55);
  expect(degree.get('path')).toBeGreaterThan(0.25);
  expect(model.reasons(['pay', 'of', '<role>'], 'salary')[0]?.[0]).toBe('pay');
});

test('the same examples give the same model, and features that were never seen count for nothing', () => {
  expect(learn(examples)).toEqual(learn(examples));
  const model = unpackModel(learn(examples));
  expect(model.likelihoods(['pay', 'never seen'])).toEqual(model.likelihoods(['pay']));
});

test('the model that ships knows every kind and weighs every sign', () => {
  expect([...INTENTS.model.likelihoods([]).keys()]).toEqual([...ANSWER_KINDS]);
  expect(INTENTS.trust).toHaveLength(SIGNS.length);
});

test('a feature of too few questions is chance, however often one of them is read', () => {
  const one = { kinds: ['path' as const], features: ['odd'], question: 'one' };
  expect(learn([...examples, one, one, one, one]).features.split('\n')).not.toContain('odd');
});

test('a kind that the labels tell nothing of is neither for nor against', () => {
  const told = Array.from({ length: 20 }, () => example(['none'], 'way', '<role>'));
  const untold = told.map((one) => ({ ...one, untold: ['path' as const] }));
  const path = (list: typeof told) =>
    unpackModel(learn([...examples, ...list]))
      .likelihoods(['way', '<role>'])
      .get('path') ?? 0;
  expect(path(untold)).toBeGreaterThan(path(told));
});
