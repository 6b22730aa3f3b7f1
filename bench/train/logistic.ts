import type { PackedModel } from '../../src/answer/intent/model.ts';
import { ANSWER_KINDS, type AnswerKind } from '../../src/answer/types.ts';
import { drawer } from '../random.ts';

/** A question as the model learns from it. */
export interface Example {
  readonly features: readonly string[];
  /** The kinds that are right. */
  readonly kinds: readonly AnswerKind[];
}

/** A feature of fewer questions is chance. */
const RARE = 3;
const EPOCHS = 10;
const RATE = 0.3;
/** Pulls weights that little speaks for to nothing. */
const DECAY = 1e-4;
/** A weight is kept in steps of this much, in a byte. */
const SCALE = 16;

/**
 * Learns by logistic regression, one yes or no a kind; the same examples always give the same model.
 *
 * @example
 * unpackModel(learn(examples)).likelihoods(features).get('salary')
 */
export function learn(examples: readonly Example[]): Omit<PackedModel, 'risk'> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [
    '',
    ...[...counts]
      .filter(([, count]) => count >= RARE)
      .map(([feature]) => feature)
      .sort(),
  ];
  const rows = new Map(kept.map((feature, row) => [feature, row]));
  const width = ANSWER_KINDS.length;
  const weights = new Float64Array(kept.length * width);
  const steps = new Float64Array(kept.length * width).fill(1e-6);
  const cases = examples.map(({ features, kinds }) => ({
    present: [0, ...features.flatMap((feature) => rows.get(feature) ?? [])],
    wanted: ANSWER_KINDS.map((kind) => (kinds.includes(kind) ? 1 : 0)),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { present, wanted } of shuffled(cases, epoch + 1)) {
      const share = 1 / Math.sqrt(present.length);
      for (let column = 0; column < width; column += 1) {
        let sum = 0;
        for (const row of present) sum += weights[row * width + column] ?? 0;
        const error = (1 / (1 + Math.exp(-sum * share)) - (wanted[column] ?? 0)) * share;
        for (const row of present) {
          const at = row * width + column;
          const slope = error + DECAY * (weights[at] ?? 0);
          steps[at] = (steps[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(steps[at] ?? 1);
        }
      }
    }
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * SCALE))),
  );
  return {
    kinds: ANSWER_KINDS,
    scale: SCALE,
    features: kept.join('\n'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** Another order each time, the same in each run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const drawn = [...items];
  const draw = drawer(seed);
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [drawn[at], drawn[other]] = [drawn[other] as T, drawn[at] as T];
  }
  return drawn;
}
