import type { AnswerKind } from '../types.ts';

/** How likely each kind of answer is right for a question, 0–1; several may be. */
export type Likelihoods = ReadonlyMap<AnswerKind, number>;

/** Reads off a question's features which kinds of answer fit. */
export interface IntentModel {
  likelihoods(features: readonly string[]): Likelihoods;
  /** What speaks most for and against a kind, for those who want to know why. */
  reasons(
    features: readonly string[],
    kind: AnswerKind,
  ): readonly (readonly [feature: string, weight: number])[];
}

/** As `npm run train` writes it. */
export interface PackedModel {
  readonly kinds: readonly AnswerKind[];
  /** A weight of 1 is so many steps. */
  readonly scale: number;
  /** One a line; the first, empty, is there in every question. */
  readonly features: string;
  /** For each feature, for each kind, a signed byte; base64. */
  readonly weights: string;
  /** For each sign of a right answer. */
  readonly trust: readonly number[];
}

/**
 * A linear model: each feature has a weight for each kind, and what is found is added up.
 *
 * @example
 * unpackModel(WEIGHTS).likelihoods(featuresOf(read('tech lead pay', view))).get('salary') // 0.98
 */
export function unpackModel({ kinds, scale, features, weights }: Omit<PackedModel, 'trust'>): IntentModel {
  const rows = new Map(features.split('\n').map((feature, row) => [feature, row]));
  const bytes = Buffer.from(weights, 'base64');
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weight = (row: number, column: number): number => (values[row * kinds.length + column] ?? 0) / scale;
  const rowsOf = (found: readonly string[]): readonly number[] => {
    const present = [0];
    for (const feature of found) {
      const row = rows.get(feature);
      if (row !== undefined) present.push(row);
    }
    return present;
  };
  return {
    likelihoods(found) {
      const present = rowsOf(found);
      const sums = new Float64Array(kinds.length);
      for (const row of present) {
        const start = row * kinds.length;
        for (let column = 0; column < kinds.length; column += 1)
          sums[column] = (sums[column] ?? 0) + (values[start + column] ?? 0);
      }
      // A long question has more features, not more certainty.
      const share = 1 / (scale * Math.sqrt(present.length));
      const likely = softmax(sums.map((sum) => sum * share));
      return new Map(kinds.map((kind, column) => [kind, likely[column] ?? 0]));
    },
    reasons(found, kind) {
      const column = kinds.indexOf(kind);
      return found
        .flatMap((feature) => {
          const row = rows.get(feature);
          return row === undefined ? [] : [[feature, weight(row, column)] as const];
        })
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    },
  };
}

/** Odds as shares of 1. */
export function softmax(odds: Float64Array): Float64Array {
  const most = Math.max(...odds);
  const parts = odds.map((one) => Math.exp(one - most));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
