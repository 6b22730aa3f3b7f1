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
  /** For each sign of a wrong answer. */
  readonly risk: readonly number[];
}

/**
 * A linear model: each feature has a weight for each kind, and what is found is added up.
 *
 * @example
 * unpackModel(WEIGHTS).likelihoods(featuresOf(read('tech lead pay', view))).get('salary') // 0.98
 */
export function unpackModel({ kinds, scale, features, weights }: Omit<PackedModel, 'risk'>): IntentModel {
  const rows = new Map(features.split('\n').map((feature, row) => [feature, row]));
  const bytes = Buffer.from(weights, 'base64');
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weight = (row: number, column: number): number => (values[row * kinds.length + column] ?? 0) / scale;
  const rowsOf = (found: readonly string[]): readonly number[] => [
    0,
    ...found.flatMap((feature) => rows.get(feature) ?? []),
  ];
  return {
    likelihoods(found) {
      const present = rowsOf(found);
      // A long question has more features, not more certainty.
      const share = 1 / Math.sqrt(present.length);
      const sums = new Float64Array(kinds.length);
      for (const row of present)
        for (let column = 0; column < sums.length; column += 1)
          sums[column] = (sums[column] ?? 0) + weight(row, column);
      return new Map(kinds.map((kind, column) => [kind, 1 / (1 + Math.exp(-(sums[column] ?? 0) * share))]));
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
