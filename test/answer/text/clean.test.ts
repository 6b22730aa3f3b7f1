import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/answer/text/clean.ts';
import { OURS } from '../../../src/limits.ts';

describe('a question as Slack sends it becomes plain words', () => {
  test.each([
    ['a mention vanishes', '<@U123> tech lead pay', 'tech lead pay'],
    ['so does one with a name', '<@U123|rolecall> tech lead pay', 'tech lead pay'],
    ['and a broadcast', '<!channel> tech lead pay', 'tech lead pay'],
    ['a link keeps its label', 'see <https://a.example/x|this page> on pay', 'see this page on pay'],
    ['decoration goes', '*average* pay, _not_ ~median~', 'average pay, not median'],
    ['entities become signs', 'R&amp;D lead', 'R&D lead'],
    ['typographic quotes become plain', '“tech lead’s”', '"tech lead\'s"'],
    ['emoji vanish, drawn or named', '👋🏽 hi :wave: there', 'hi there'],
    ['wide letters become narrow', 'ｔｅｃｈ lead', 'tech lead'],
    ['blanks of any sort become one', ' tech \t\n lead ', 'tech lead'],
    ['scripts go with what is in them', 'a<script>alert(1)</script>b', 'a b'],
  ])('%s', (_, raw, plain) => {
    expect(clean(raw)).toBe(plain);
  });

  test('and never grows past the longest question, whatever letters stand for many', () => {
    expect(clean('ﷺ'.repeat(OURS.question)).length).toBeLessThanOrEqual(OURS.question);
  });
});
