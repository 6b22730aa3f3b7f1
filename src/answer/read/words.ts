import type { AnswerIndex } from '../index/index.ts';
import type { Option } from '../index/phrases.ts';
import { commonness } from '../text/english.ts';
import { singular, stem, type Token } from '../text/tokens.ts';

/** A word with what else it could be a misspelling of. */
export interface Word extends Token {
  /** Singular forms that a name may be matched with, and what each costs. */
  readonly options: readonly Option[];
  /** What the word was read as, where that isn't what was typed. */
  readonly corrected?: string;
  /** No English word, and near nothing that is known here. */
  readonly foreign: boolean;
}

/** What it costs to take a correct English word for a misspelt one. */
const REAL_WORD = 1;

/** Reads each word as typed, or as the known word that it most likely misspells. */
export function readWords(tokens: readonly Token[], index: AnswerIndex): Word[] {
  return tokens.map((token) => {
    const exact: Option[] = [{ word: token.singular, cost: 0 }];
    if (token.singular !== token.word) exact.push({ word: token.word, cost: 0 });
    if (isKnown(token, index) || /\d/.test(token.word)) return { ...token, options: exact, foreign: false };
    const nearest = index.spelling.nearest(token.word);
    const english = commonness(token.word) !== undefined || commonness(token.singular) !== undefined;
    const surcharge = english ? REAL_WORD : 0;
    const options = [
      ...exact,
      ...nearest.map(({ word, distance }) => ({ word: singular(word), cost: distance + surcharge })),
    ];
    const [best] = nearest;
    if (english || !best) return { ...token, options, foreign: !english };
    return {
      ...token,
      word: best.word,
      singular: singular(best.word),
      stem: stem(best.word),
      corrected: best.word,
      options,
      foreign: false,
    };
  });
}

function isKnown(token: Token, index: AnswerIndex): boolean {
  return token.word.length < 4 || index.spelling.has(token.word) || index.spelling.has(token.singular);
}
