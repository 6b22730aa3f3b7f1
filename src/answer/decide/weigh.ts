import type { Word } from '../read/words.ts';
import { commonness } from '../text/english.ts';
import { LEFTOVER_WEIGHTS, UNKNOWN_WEIGHTS } from '../thresholds.ts';

/** How much a word that nothing explains speaks against answering. */
export function weighLeftover(word: Word, listedAs: string | undefined): number {
  if (listedAs !== undefined) return UNKNOWN_WEIGHTS[listedAs] ?? 1;
  const tier = commonness(word.word) ?? commonness(word.singular);
  return LEFTOVER_WEIGHTS[tier ?? LEFTOVER_WEIGHTS.length - 1] ?? 1;
}
