import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { deepLine } from '../../src/knowledge/nesting.ts';

const LIMIT = 64;

describe('text that would hang or abort the parser is told before it is parsed', () => {
  const openings = [
    '? ',
    '- ',
    '[',
    '{',
    '{a: ',
    '[a, ',
    'a: ',
    ': ',
    ': ? ',
    '- a: ',
    '"a": ',
    '? - ',
    '!a ? ',
    '[\n',
    '[[],',
  ];
  test.each(openings)('%j, again and again', (opening) => {
    for (const times of [1_000, Math.floor(250_000 / opening.length)]) {
      expect(deepLine(opening.repeat(times), LIMIT)).toBeGreaterThan(0);
    }
  });

  test('ever deeper indentation', () => {
    const steps = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(deepLine(steps.join('\n'), LIMIT)).toBe(LIMIT + 1);
    expect(deepLine(steps.map((line) => line.replace('a:', '?')).join('\n'), LIMIT)).toBe(LIMIT + 1);
    expect(deepLine(steps.map((line) => line.replace('a:', '-')).join('\n'), LIMIT)).toBe(LIMIT + 1);
  });

  test('brackets closed in a comment or a text stay open', () => {
    expect(deepLine('[ # ]\n'.repeat(100), LIMIT)).toBe(LIMIT + 1);
    expect(deepLine('[ "]", '.repeat(100), LIMIT)).toBe(1);
  });
});

describe('what people write passes', () => {
  test.each([
    ['a long list', '- a\n'.repeat(5_000)],
    ['many keys', Array.from({ length: 5_000 }, (_, i) => `key${i}: value\n`).join('')],
    ['brackets in prose', `text: "${'a [ and a { '.repeat(500)}"\n`],
    ['a long block text', `text: |\n${'  - one: [two, {three\n'.repeat(500)}`],
    ['many short lists', `a: [${'[1, 2], '.repeat(500)}]\n`],
    ['comments', '# [[[[[[[[ {{{{ ? ? ? - - -\n'.repeat(500)],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(deepLine(text, LIMIT)).toBeUndefined();
  });

  test('any data of ordinary depth, however it is laid out', () => {
    const layout = fc.record({
      indent: fc.integer({ min: 1, max: 8 }),
      collectionStyle: fc.constantFrom('any', 'flow', 'block'),
    });
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), layout, (value, options) => {
        expect(
          deepLine(
            stringify(value, { ...options, collectionStyle: options.collectionStyle as 'any' }),
            LIMIT,
          ),
        ).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

test('whatever passes can be parsed, and soon', () => {
  const piece = fc.constantFrom(
    '? ',
    '- ',
    '[',
    '{',
    ']',
    '}',
    ': ',
    'a',
    ', ',
    '\n',
    ' ',
    '  ',
    '"',
    "'",
    '|\n',
    '&a ',
    '*a',
    '!t ',
    '#',
    '\t',
  );
  const unit = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(unit, unit, fc.integer({ min: 1, max: 400 }), (head, body, times) => {
      const text = head + body.repeat(times);
      if (deepLine(text, LIMIT) !== undefined) return;
      const { errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
      expect(errors.filter(({ message }) => /call stack/i.test(message))).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 30_000);
