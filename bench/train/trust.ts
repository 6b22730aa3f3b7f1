import { SIGNS, trustIn } from '../../src/answer/intent/trust.ts';

/** An answer that might have been given to a question which the rules had never seen. */
export interface Tried {
  readonly signs: readonly number[];
  readonly right: boolean;
}

const STEPS = 12;
/** Keeps a weight that little speaks for near nothing. */
const RIDGE = 1;

/** Learns what tells right answers from others: logistic regression by Newton's method. @returns A weight for each of `SIGNS`. */
export function learnTrust(tried: readonly Tried[]): number[] {
  const width = SIGNS.length;
  let weights = SIGNS.map((): number => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => -RIDGE * weight);
    const curve = SIGNS.map((_, row) => SIGNS.map((_, column): number => (row === column ? RIDGE : 0)));
    for (const { signs, right } of tried) {
      const trust = trustIn(signs, weights);
      const spread = trust * (1 - trust);
      for (let row = 0; row < width; row += 1) {
        const sign = signs[row] ?? 0;
        if (sign === 0) continue;
        slope[row] = (slope[row] ?? 0) + (Number(right) - trust) * sign;
        const line = curve[row] ?? [];
        for (let column = 0; column < width; column += 1)
          line[column] = (line[column] ?? 0) + spread * sign * (signs[column] ?? 0);
      }
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

/** Gaussian elimination; `matrix` is symmetric and positive, so that no rows need to change places. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      for (let column = pivot; column <= size; column += 1)
        row[column] = (row[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let rest = row[size] ?? 0;
    for (let column = at + 1; column < size; column += 1) rest -= (row[column] ?? 0) * (found[column] ?? 0);
    found[at] = rest / (row[at] ?? 1);
  }
  return found;
}
