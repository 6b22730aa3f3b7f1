import { expect, test } from 'vitest';
import { whitespace } from '../../../src/knowledge/rules/whitespace.ts';
import { check, role } from '../../helpers/knowledge.ts';

const cook = role('Cook');

test.each([
  [
    'spaces at a line’s end',
    cook.replace('Cook\n', 'Cook  \n'),
    /^roles\/cook\.yaml:1: the line ends in spaces/,
  ],
  ['CRLF', cook.replace('definition:\n', 'definition:\r\n'), /^roles\/cook\.yaml:2: the line ends in CRLF/],
  ['a tab', cook.replace('the work', 'the\twork'), /^roles\/cook\.yaml:3: the line holds a tab/],
  ['no last line break', cook.trimEnd(), /^roles\/cook\.yaml:4: the file does not end in one line break/],
  ['empty lines at the end', `${cook}\n\n`, /the file does not end in one line break/],
])('%s is told, and mended without changing the rest', (_what, text, message) => {
  expect(check(whitespace, { 'roles/cook.yaml': text })[0]).toMatch(message);
  const mended = whitespace.fix?.(text) ?? '';
  expect(check(whitespace, { 'roles/cook.yaml': mended })).toEqual([]);
  expect(mended.replace(/ +/g, ' ')).toBe(cook.replace(/ +/g, ' '));
});

test('a clean file is left as it is', () => {
  expect(check(whitespace)).toEqual([]);
  expect(whitespace.fix?.(cook)).toBe(cook);
});
