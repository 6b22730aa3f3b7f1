import { expect, test } from 'vitest';
import { suggest } from '../../../src/local/page/composer/suggest.ts';
import type { PageChannel, PagePerson } from '../../../src/local/page-api.ts';

const person = (name: string, realName: string): PagePerson => ({
  id: name,
  name,
  realName,
  title: '',
  color: '#112233',
  kind: 'person',
});
const channel: PageChannel = { id: 'C1', name: 'general', kind: 'channel', topic: '', members: [] };
const words = {
  commands: [
    { command: '/role', description: 'A role', usageHint: '[title]' },
    { command: '/roles', description: 'All', usageHint: '' },
  ],
  people: [person('maya', 'Maya Lindqvist'), person('tom', 'Tom')],
  channels: [channel],
};
const inserted = (text: string) => suggest(text, text.length, words)?.items.map((item) => item.insert);

test('a slash at the start suggests commands until a space', () => {
  expect(inserted('/')).toEqual(['/role ', '/roles ']);
  expect(inserted('/roles')).toEqual(['/roles ']);
  expect(inserted('/role x')).toBeUndefined();
  expect(inserted('a /role')).toBeUndefined();
});

test('an at sign suggests people by either name, wherever it stands', () => {
  expect(inserted('ask @lind')).toEqual(['@maya ']);
  expect(inserted('me@tom')).toBeUndefined();
  expect(suggest('ask @to now', 7, words)?.from).toBe(4);
});

test('a hash suggests channels', () => {
  expect(inserted('see #gen')).toEqual(['#general ']);
});
