import type { Word } from './words.ts';

/** A number in a question that may be one of our figures. */
export interface Amount {
  readonly value: number;
  readonly unit: 'money' | 'percent' | 'plain';
  /** Rounded by the asker ("about 100k"): matches figures near it. */
  readonly rounded: boolean;
  readonly at: number;
}

const THOUSANDS = new Set(['k', 'grand', 'thousand', 'thousands']);
const RANGE = new Set(['to', 'and', '-', 'or']);
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)(k|%)?$/;

/** Money, percentages and other numbers from 1 up, years left out. */
export function findAmounts(words: readonly Word[]): Amount[] {
  const amounts: Amount[] = [];
  words.forEach((word, at) => {
    const match = NUMBER.exec(word.raw);
    if (!match?.[1]) return;
    const after = words[at + 1]?.raw ?? '';
    const before = words[at - 1]?.raw ?? '';
    const millions = /^(?:m|mil|mill|million|millions)$/.test(after);
    // "80 to 150 thousand": what is said of the second number holds for the first
    const unit =
      RANGE.has(after) && NUMBER.test(words[at + 2]?.raw ?? '') ? (words[at + 3]?.raw ?? '') : after;
    const thousands = match[2] === 'k' || THOUSANDS.has(unit);
    const number = Number(match[1].replaceAll(',', '')) * (millions ? 1_000_000 : thousands ? 1_000 : 1);
    const isPercent =
      match[2] === '%' ||
      /^(?:%|percent|pct)$/.test(after) ||
      (after === 'per' && words[at + 2]?.raw === 'cent');
    const isMoney = thousands || millions || /^[$€£]$/.test(before) || number >= 10_000;
    if (!isPercent && !isMoney && number >= 1900 && number < 2100) return;
    amounts.push({
      value: number,
      unit: isPercent ? 'percent' : isMoney ? 'money' : 'plain',
      rounded: thousands || number % 1_000 === 0,
      at,
    });
  });
  return amounts;
}

/** Years named in a question: 1900 to 2099. */
export function findYears(words: readonly Word[]): { year: number; at: number }[] {
  return words.flatMap((word, at) =>
    /^(?:19|20)\d\d$/.test(word.raw) ? [{ year: Number(word.raw), at }] : [],
  );
}
