import type { Word } from '../read/words.ts';
import { commonness } from '../text/english.ts';
import { LEFTOVER_WEIGHTS, UNKNOWN_WEIGHT } from '../thresholds.ts';

/** How much a word that nothing explains speaks against answering. */
export function weighLeftover(word: Word, isListedUnknown: boolean): number {
  if (isListedUnknown) return UNKNOWN_WEIGHT;
  const tier = commonness(word.word) ?? commonness(word.singular);
  return LEFTOVER_WEIGHTS[tier ?? LEFTOVER_WEIGHTS.length - 1] ?? 1;
}
