import { type IntentModel, unpackModel } from './model.ts';
import { WEIGHTS } from './weights.ts';

/** What labelled questions teach. */
export interface Intents {
  readonly model: IntentModel;
  /** Weights of what tells right answers from wrong ones, in the order of `SIGNS`. */
  readonly trust: readonly number[];
}

/** … those of `bench/questions` and `bench/phrases`, by way of `npm run train`. */
export const INTENTS: Intents = { model: unpackModel(WEIGHTS), trust: WEIGHTS.trust };
