import { expect, test } from 'vitest';
import { controlCharacters } from '../../../src/knowledge/rules/control-characters.ts';
import { check, role } from '../../helpers/knowledge.ts';

test.each(['\\0', '\\e', '\\x7f', '\\u202e', '\\ud800', '\\r'])(
  'the escape %s in a text is told',
  (sequence) => {
    expect(
      check(controlCharacters, {
        'roles/cook.yaml': role('Cook', `duties: [{ text: "a${sequence}b", source: guild }]`),
      }),
    ).toEqual([
      expect.stringMatching(/^roles\/cook\.yaml:4: the text holds the control character U\+[0-9A-F]{4}/),
    ]);
  },
);

test('emoji and accents are fine', () => {
  expect(
    check(controlCharacters, {
      'roles/cook.yaml': role('Cook', 'duties: [{ text: "à la 👩‍🍳", source: guild }]'),
    }),
  ).toEqual([]);
});
