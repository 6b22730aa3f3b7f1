import { type PackedModel, softmax } from '../../src/answer/intent/model.ts';
import { ANSWER_KINDS, type AnswerKind } from '../../src/answer/types.ts';
import { drawer } from '../random.ts';

/** A question as the model learns from it. */
export interface Example {
  readonly features: readonly string[];
  /** The kinds that are right, the best first. */
  readonly kinds: readonly AnswerKind[];
  /** Kinds of which the labels don't tell whether they were asked for. */
  readonly untold?: readonly AnswerKind[];
  /** Which question it is: a feature of one question is chance, however often that is read. */
  readonly question: string;
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
export function learn(examples: readonly Example[]): Omit<PackedModel, 'trust'> {
  const seen = new Map<string, Set<string>>();
  for (const { features, question } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? new Set()).add(question));
  const kept = [
    '',
    ...[...seen]
      .filter(([, questions]) => questions.size >= RARE)
      .map(([feature]) => feature)
      .sort(),
  ];
  const rows = new Map(kept.map((feature, row) => [feature, row]));
  const width = ANSWER_KINDS.length;
  const weights = new Float64Array(kept.length * width);
  const steps = new Float64Array(kept.length * width).fill(1e-6);
  const cases = examples.map(({ features, kinds, untold = [] }) => ({
    present: [0, ...features.flatMap((feature) => rows.get(feature) ?? [])],
    wanted: ANSWER_KINDS.map((kind) => (untold.includes(kind) ? undefined : shareOf(kind, kinds))),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { present, wanted } of shuffled(cases, epoch + 1)) {
      const share = 1 / Math.sqrt(present.length);
      const odds = new Float64Array(width);
      for (const row of present)
        for (let column = 0; column < width; column += 1)
          odds[column] = (odds[column] ?? 0) + share * (weights[row * width + column] ?? 0);
      for (let column = 0; column < width; column += 1)
        if (wanted[column] === undefined) odds[column] = Number.NEGATIVE_INFINITY;
      const likelihoods = softmax(odds);
      for (let column = 0; column < width; column += 1) {
        const target = wanted[column];
        if (target === undefined) continue;
        const error = ((likelihoods[column] ?? 0) - target) * share;
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

/** What a kind should be likely: the first of those that are right, which is the best, twice as much as another. */
function shareOf(kind: AnswerKind, kinds: readonly AnswerKind[]): number {
  const at = kinds.indexOf(kind);
  return at < 0 ? 0 : (at === 0 ? 2 : 1) / (kinds.length + 1);
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
