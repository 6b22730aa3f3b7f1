import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownKinds } from '../src/answer/compose/ask.ts';
import { decide } from '../src/answer/decide/decide.ts';
import { isRoleKind } from '../src/answer/decide/rank.ts';
import { subjectsOf } from '../src/answer/decide/subjects.ts';
import { featuresOf } from '../src/answer/intent/features.ts';
import { type IntentModel, unpackModel } from '../src/answer/intent/model.ts';
import { SIGNS } from '../src/answer/intent/trust.ts';
import { THRESHOLDS } from '../src/answer/thresholds.ts';
import { type AnswerKind, ROLE_KINDS } from '../src/answer/types.ts';
import { loadLibrary } from '../src/knowledge/load.ts';
import { answerText } from '../src/present/text.ts';
import { score } from './score.ts';
import { questionSets } from './sets.ts';
import { percent, table } from './table.ts';
import { type Example, learn } from './train/logistic.ts';
import { plainExamples } from './train/plain.ts';
import { FOLDS, phraseSets, type Sample, samplesOf } from './train/samples.ts';
import { learnTrust, type Tried } from './train/trust.ts';

/**
 * `npm run train`: learns from `bench/questions` and `bench/phrases` what questions ask for, and which answers tend to be
 * right; says how that fares on questions left out, and writes the weights.
 */
const FILE = join(import.meta.dirname, '../src/answer/intent/weights.ts');
const TODAY = new Date().toISOString().slice(0, 10);

const view = loadLibrary('knowledge');
/** Not `dev.jsonl`: it is what others measure by. */
const asked = questionSets().filter(({ name }) => name !== 'dev');
const phrases = phraseSets();
const samples = samplesOf(asked, phrases, view);
const plain = plainExamples(view);

/** Where the role's file is silent on what is asked for, the labels tell what comes nearest, not what was meant: a plain cue does. */
function exampleOf({ reading, labelled: { q, kinds, roles } }: Sample): Example[] {
  const [id] = roles.length > 0 ? roles : subjectsOf(reading, view).roles;
  const known: readonly AnswerKind[] = id === undefined ? ROLE_KINDS : knownKinds(id, view);
  const untold = ROLE_KINDS.filter((kind) => !known.includes(kind) && !kinds.includes(kind));
  const [top, cue = 0] = [...reading.intents].find(([intent]) => isRoleKind(intent)) ?? [];
  const example = { features: featuresOf(reading), kinds, untold, question: q };
  const meant = untold.find((kind) => kind === top);
  if (meant === undefined) return [example];
  return cue >= THRESHOLDS.named ? [{ ...example, kinds: [meant], untold: [] }] : [];
}

/** Every answer that might have been given to a question, each right or not. */
function triedOf({ reading, labelled, view: known }: Sample, model: IntentModel): Tried[] {
  // Nothing is trusted yet, so that all prospects are looked at.
  const intents = { model, trust: [] };
  const { prospects = [] } = decide(reading, known, { today: TODAY, intents });
  return prospects.map(({ decision: { answer }, signs }) => ({
    signs,
    right: score(labelled, { ...answer, text: answerText(answer) }).right,
  }));
}

const examples = new Map(samples.map((sample) => [sample, exampleOf(sample)]));
const examplesOf = (list: readonly Sample[]) => [
  ...plain,
  ...list.flatMap((sample) => examples.get(sample) ?? []),
];

const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const own = samples.filter((sample) => sample.fold === fold);
  const others = samples.filter((sample) => sample.fold !== fold);
  const model = unpackModel(learn(examplesOf(others)));
  return { own, model, tried: own.filter(({ isFresh }) => isFresh).flatMap((one) => triedOf(one, model)) };
});
const trust = learnTrust(folds.flatMap(({ tried }) => tried));

interface Fared {
  readonly set: string;
  readonly right: boolean;
  readonly wrong: boolean;
}
const fared = folds.flatMap(({ own, model }) =>
  own
    .filter(({ view: known }) => known === view)
    .map(({ set, labelled, reading }): Fared => {
      const { answer } = decide(reading, view, { today: TODAY, intents: { model, trust } });
      return { set, ...score(labelled, { ...answer, text: answerText(answer) }) };
    }),
);
const row = (name: string, list: readonly Fared[]): string[] => {
  const count = (what: 'right' | 'wrong') => list.filter((one) => one[what]).length;
  return [name, percent(count('right'), list.length), percent(count('wrong'), list.length)];
};
const rows = [...asked, ...phrases].map(({ name }) =>
  row(
    name,
    fared.filter(({ set }) => set === name),
  ),
);
console.log(table(['learned without', 'right', 'wrong'], rows));
const { kinds, scale, features, weights } = learn(examplesOf(samples));
writeFileSync(
  FILE,
  `import type { PackedModel } from './model.ts';

/** Written by \`npm run train\`; not for hands. */
export const WEIGHTS: PackedModel = {
  kinds: ${JSON.stringify(kinds)},
  scale: ${scale},
  features: ${JSON.stringify(features)},
  weights: '${weights}',
  trust: ${JSON.stringify(trust)},
};
`,
);
console.log(`\n${features.split('\n').length} features; signs of a right answer:`);
console.log(SIGNS.map((sign, at) => `  ${sign} ${trust[at]}`).join('\n'));
