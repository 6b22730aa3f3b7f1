import { type IntentModel, unpackModel } from './model.ts';
import { WEIGHTS } from './weights.ts';

/** What labelled questions teach. */
export interface Intents {
  readonly model: IntentModel;
  /** Weights of the signs of a wrong answer, in the order of `SIGNS`. */
  readonly risk: readonly number[];
}

/** … those of `bench/questions`, by way of `npm run train`. */
export const INTENTS: Intents = { model: unpackModel(WEIGHTS), risk: WEIGHTS.risk };
