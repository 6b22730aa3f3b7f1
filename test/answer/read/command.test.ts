import { expect, test } from 'vitest';
import { readCommand } from '../../../src/answer/read/command.ts';

test.each([
  ['/role tech lead', 'role', 'tech lead'],
  ['  /SALARY  cto', 'salary', 'cto'],
  ['/compare', 'compare', ''],
])('%s is a command and its text', (typed, name, rest) => {
  expect(readCommand(typed)).toEqual({ name, rest });
});

test.each(['/roles', 'role tech lead', 'what is /role', '/unknown x'])('%s is a question', (typed) => {
  expect(readCommand(typed)).toEqual({ name: null, rest: typed });
});
