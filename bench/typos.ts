import { type Draw, drawer } from './random.ts';
import type { Labelled } from './score.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Lower-case words of four letters or more, outside commands, mentions and links. */
const WORD = /(?<![/<@#\w])[a-z]{4,}/g;

/** One slip inside a word: another letter, one too few, one too many, or two swapped; its first letter stays. */
function mistype(word: string, draw: Draw): string {
  const at = 1 + draw(word.length - 2);
  const letter = LETTERS.charAt(draw(LETTERS.length));
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
  switch (draw(4)) {
    case 0:
      return before + letter + next + after;
    case 1:
      return before + next + after;
    case 2:
      return before + letter + here + next + after;
    default:
      return before + next + here + after;
  }
}

/**
 * The answerable questions with so many slips each, every slip in a word of its own.
 *
 * Questions that are about typos or injections, or that have too few words, are left out.
 */
export function withTypos(questions: readonly Labelled[], slips: number, seed = 1): Labelled[] {
  const draw = drawer(seed * 1_000 + slips);
  return questions.flatMap((question) => {
    if (!question.answerable || question.tags.some((tag) => tag === 'typo' || tag === 'injection')) return [];
    const words = [...question.q.matchAll(WORD)];
    if (words.length < slips) return [];
    const chosen = new Set<number>();
    while (chosen.size < slips) chosen.add(draw(words.length));
    let at = 0;
    const q = question.q.replace(WORD, (word) => (chosen.has(at++) ? mistype(word, draw) : word));
    return [{ ...question, q }];
  });
}
