import { expect, test } from 'vitest';
import { learn } from '../../../bench/train/logistic.ts';
import { INTENTS } from '../../../src/answer/intent/intents.ts';
import { unpackModel } from '../../../src/answer/intent/model.ts';
import { SIGNS } from '../../../src/answer/intent/risk.ts';
import { ANSWER_KINDS, type AnswerKind } from '../../../src/answer/types.ts';

const example = (kinds: AnswerKind[], ...features: string[]) => ({ kinds, features });
const examples = [
  ...Array.from({ length: 20 }, () => example(['salary'], 'pay', 'of', '<role>')),
  ...Array.from({ length: 20 }, () => example(['education', 'path'], 'degree', 'of', '<role>')),
];

test('what examples ask for is learned from their features, several kinds at once where several are right', () => {
  const model = unpackModel(learn(examples));
  const pay = model.likelihoods(['pay', 'of', '<role>']);
  const degree = model.likelihoods(['degree', '<role>']);
  expect(pay.get('salary')).toBeGreaterThan(0.8);
  expect(pay.get('path')).toBeLessThan(0.2);
  expect(degree.get('education')).toBeGreaterThan(0.8);
  expect(degree.get('path')).toBeGreaterThan(0.8);
  expect(model.reasons(['pay', 'of', '<role>'], 'salary')[0]?.[0]).toBe('pay');
});

test('the same examples give the same model, and features that were never seen count for nothing', () => {
  expect(learn(examples)).toEqual(learn(examples));
  const model = unpackModel(learn(examples));
  expect(model.likelihoods(['pay', 'never seen'])).toEqual(model.likelihoods(['pay']));
});

test('the model that ships knows every kind and weighs every sign', () => {
  expect([...INTENTS.model.likelihoods([]).keys()]).toEqual([...ANSWER_KINDS]);
  expect(INTENTS.risk).toHaveLength(SIGNS.length);
});
