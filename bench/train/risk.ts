import { riskOf, SIGNS } from '../../src/answer/intent/risk.ts';

/** One factual answer, as it was first given to a new question. */
export interface Tried {
  readonly signs: readonly number[];
  readonly wrong: boolean;
}

const STEPS = 3_000;
const RATE = 0.5;
const DECAY = 0.001;

/** Learns what tells wrong answers from the others, by logistic regression. @returns A weight for each of `SIGNS`. */
export function learnRisk(tried: readonly Tried[]): number[] {
  let weights: number[] = SIGNS.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = SIGNS.map(() => 0);
    for (const { signs, wrong } of tried) {
      const error = 1 / (1 + Math.exp(-riskOf(signs, weights))) - Number(wrong);
      signs.forEach((sign, at) => {
        slope[at] = (slope[at] ?? 0) + error * sign;
      });
    }
    weights = weights.map((weight, at) => weight - RATE * ((slope[at] ?? 0) / tried.length + DECAY * weight));
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}
