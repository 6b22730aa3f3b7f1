import type { Figure } from '../schema.ts';

const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const money =
  /(?:[$€£¥₹]|\b(?:USD|AUD|CAD|NZD|EUR|GBP|INR|CHF|JPY)\b)\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(k|thousand|million|m|bn|billion)\b)?|\b(\d[\d,]*(?:\.\d+)?)\s?(k|thousand|million)?\s(?:dollars|euros|pounds|rupees|USD|AUD|CAD|NZD|EUR|GBP|INR|CHF|JPY)\b/gi;

/** An amount of money as a text names it. */
export interface Amount {
  readonly shown: string;
  readonly value: number;
}

/** The amounts of money that a text names, in the order they stand. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(money)].map((match) => {
    const digits = match[1] ?? match[3] ?? '';
    const multiple = MULTIPLES[(match[2] ?? match[4] ?? '').toLowerCase()] ?? 1;
    return { shown: match[0], value: Number(digits.replaceAll(',', '')) * multiple };
  });
}

/** The numbers that a figure stands for. */
export function numbersOf({ value, low, high }: Figure): number[] {
  return [value, low, high].filter((number) => number !== undefined);
}
