import type { AnswerIndex } from '../index/index.ts';
import type { Option } from '../index/phrases.ts';
import { commonness } from '../text/english.ts';
import type { Correction } from '../text/spelling.ts';
import { singular, stem, type Token } from '../text/tokens.ts';

/** A word with what else it could be a misspelling of. */
export interface Word extends Token {
  /** Singular forms that a name may be matched with, and what each costs. */
  readonly options: readonly Option[];
  /** What the word was read as, where that isn't what was typed. */
  readonly corrected?: string;
  /** For a correct but uncommon English word: the known word that it may be a slip for ("tiles" for "titles"). */
  readonly slip?: string;
  /** No English word, and near nothing that is known here. */
  readonly foreign: boolean;
}

/** What it costs to take a correct English word for a misspelt one. */
const REAL_WORD = 1;
/** From this tier on a correct word is rare enough to be a slip for a commoner one. */
const UNCOMMON = 2;

/** Reads each word as typed, or as the known word that it most likely misspells. */
export function readWords(tokens: readonly Token[], index: AnswerIndex): Word[] {
  const named = tokens.map((token) => isNameWord(token, index));
  return tokens.map((token, at) => {
    const isWord = !/\d/.test(token.word) && token.word.length > 2;
    const options = [
      ...exactly(token),
      ...(isWord && !index.nameWords.has(token.singular) && (named[at - 1] || named[at + 1])
        ? slips(token, index)
        : []),
    ];
    if (!isWord || isKnown(token, index)) return { ...token, options, foreign: false };
    const nearest = index.spelling.nearest(token.word);
    const tier = commonness(token.word) ?? commonness(token.singular);
    const surcharge = tier === undefined ? 0 : REAL_WORD;
    options.push(
      ...nearest.map(({ word, distance }) => ({ word: singular(word), cost: distance + surcharge })),
    );
    const [best] = nearest;
    if (!best) return { ...token, options, foreign: tier === undefined };
    if (tier === undefined) return { ...token, ...read(best), options, foreign: false };
    const isSlip = tier >= UNCOMMON && best.distance === 1 && sameStart(token, best);
    return { ...token, options, foreign: false, ...(isSlip && { slip: best.word }) };
  });
}

function exactly(token: Token): Option[] {
  const own = { word: token.singular, cost: 0 };
  return token.singular === token.word ? [own] : [own, { word: token.word, cost: 0 }];
}

const read = ({ word }: Correction) => ({
  word,
  singular: singular(word),
  stem: stem(word),
  corrected: word,
});

/** A word of a role's name, as typed or misspelt. */
function isNameWord(token: Token, index: AnswerIndex): boolean {
  if (index.nameWords.has(token.singular)) return true;
  return (
    !isKnown(token, index) &&
    commonness(token.word) === undefined &&
    index.nameWords.nearest(token.word, 1).length > 0
  );
}

/** "tech led", "lad technician": beside a word of a name, any word may be a slip for another such word. */
function slips(token: Token, index: AnswerIndex): Option[] {
  const isReal = commonness(token.word) !== undefined || index.spelling.has(token.word);
  return [token.word, token.singular]
    .flatMap((form) => index.nameWords.nearest(form))
    .filter((correction) => !isReal || (correction.distance === 1 && sameStart(token, correction)))
    .map(({ word, distance }) => ({ word: singular(word), cost: distance + (isReal ? REAL_WORD : 0) }));
}

const sameStart = (token: Token, { word }: Correction): boolean => token.word[0] === word[0];

function isKnown(token: Token, index: AnswerIndex): boolean {
  return (
    index.spelling.has(token.word) || index.spelling.has(token.singular) || index.everyday.has(token.word)
  );
}
