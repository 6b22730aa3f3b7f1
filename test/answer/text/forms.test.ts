import { expect, test } from 'vitest';
import { commonness } from '../../../src/answer/text/english.ts';
import { formsOf } from '../../../src/answer/text/forms.ts';

test.each([
  ['hiring', 'hire'],
  ['planned', 'plan'],
  ['earns', 'earn'],
  ['duties', 'duty'],
])('%s may be a form of %s', (form, base) => {
  expect(formsOf(form)).toContain(base);
});

test('a base form is no form of an inflected one', () => {
  expect(formsOf('project')).not.toContain('projected');
});

test('common words are told from rare ones, and from what is no word', () => {
  expect(commonness('the')).toBe(1);
  expect(commonness('zzyzx')).toBeUndefined();
});
