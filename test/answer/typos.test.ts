import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf } from '../../src/answer/index/index.ts';
import { commonness } from '../../src/answer/text/english.ts';
import { ask, VIEW } from '../helpers/default-view.ts';
import { type Known, QUESTIONS } from './questions.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const { spelling } = indexOf(VIEW);
const isWord = (word: string): boolean =>
  commonness(word.toLowerCase()) !== undefined || spelling.has(word.toLowerCase());

interface Slip {
  /** Draws for: which word, which place in it, which letter, which of the four slips. */
  readonly draws: readonly [number, number, number, number];
}

/** One slip inside one word of four letters or more; `undefined` where it makes another known word. */
function mistype(question: string, [which, where, letter, sort]: Slip['draws']): string | undefined {
  const words = [...question.matchAll(/[a-z]{4,}/gi)];
  const chosen = words[which % words.length];
  if (!chosen) return undefined;
  const [word] = chosen;
  const at = 1 + (where % (word.length - 2));
  const other = LETTERS[letter % LETTERS.length] ?? 'x';
  const made = [
    `${word.slice(0, at)}${other}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${other}${word.slice(at)}`,
    `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  ][sort % 4];
  if (!made || isWord(made)) return undefined;
  return question.slice(0, chosen.index) + made + question.slice(chosen.index + word.length);
}

const draws = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(25), fc.nat(3));

/** Kinds whose roles hold those linked to, after the one asked about. */
const LINKING = new Set(['ladder', 'related', 'titles', 'path']);

function strangers(question: string, { roles: asked }: Known): readonly string[] {
  const { kind, roles } = ask(question);
  if (kind === 'none' || kind === 'clarify' || kind === 'help') return [];
  return (LINKING.has(kind) ? roles.slice(0, 1) : roles).filter((role) => !asked.includes(role));
}

describe('one slip of the finger never makes it another role', () => {
  test.each(QUESTIONS)('$q', (known) => {
    fc.assert(
      fc.property(draws, (drawn) => {
        const typed = mistype(known.q, drawn);
        fc.pre(typed !== undefined);
        expect(strangers(typed, known)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
