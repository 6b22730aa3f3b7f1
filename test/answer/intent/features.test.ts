import { expect, test } from 'vitest';
import { featuresOf } from '../../../src/answer/intent/features.ts';
import { read } from '../../../src/answer/read/reading.ts';
import { VIEW } from '../../helpers/default-view.ts';

const features = (question: string) => featuresOf(read(question, VIEW));

test('names, places and numbers stand for what they are', () => {
  const found = features('is $90,000 fair for a tech lead in Ohio');
  expect(found).toEqual(expect.arrayContaining(['<amount>', '<role>', '<place>']));
  expect(found.join(' ')).not.toMatch(/ohio|90|tech/);
});

test('what is asked of one role has the features of the same asked of another, slips and all', () => {
  expect(features('what does a technical lead do')).toEqual(features('what does an engineering manager do'));
  expect(features('what degree does a project manager need')).toEqual(
    features('what degee does a projct manager need'),
  );
});

test('the order of words counts', () => {
  expect(features('tech lead without a degree')).not.toEqual(features('a degree without a tech lead'));
});
