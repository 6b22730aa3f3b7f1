import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, escapeMrkdwn } from '../../src/present/escape.ts';

test('nothing a person types is markup after escaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab <>!@#&*_~`:|\n+-9'), maxLength: 200 }), (typed) => {
      const safe = escapeMrkdwn(typed);
      expect(safe).not.toMatch(/[<>*_~`]/);
      expect(safe).not.toMatch(/&(?!(amp|lt|gt);)/);
      expect(safe).not.toMatch(/:[\w+'-]+:/);
      expect(safe).not.toMatch(/^&gt;/m);
    }),
  );
});

test('ordinary text stays as it is', () => {
  const text = 'Technical lead: $100,469 a year (January 2018), at 12:30, C++ – “fine”';
  expect(escapeMrkdwn(text)).toBe(text);
});

test('a broadcast comes back as words', () => {
  expect(escapeMrkdwn('<!channel> & *now*')).toBe('&lt;!channel&gt; &amp; ∗now∗');
});

test('an enormous run of colons is escaped in no time', () => {
  expect(escapeMrkdwn(`${':a'.repeat(50_000)}`)).not.toMatch(/:a:/);
});

test('prose is shortened with an ellipsis and never ends in half a character', () => {
  expect(clip('a long sentence', 7)).toBe('a long…');
  expect(clip('ab👩cd', 4)).toBe('ab…');
  expect(clip('short', 5)).toBe('short');
});
