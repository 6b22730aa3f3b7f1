import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../src/answer/decide/decide.ts';
import { featuresOf } from '../src/answer/intent/features.ts';
import type { Intents } from '../src/answer/intent/intents.ts';
import { type IntentModel, unpackModel } from '../src/answer/intent/model.ts';
import { type Proposed, SIGNS, signsOf } from '../src/answer/intent/risk.ts';
import { read } from '../src/answer/read/reading.ts';
import { loadLibrary } from '../src/knowledge/load.ts';
import { answerText } from '../src/present/text.ts';
import { isFactual, score } from './score.ts';
import { type QuestionSet, questionSets, readLines } from './sets.ts';
import { percent, table } from './table.ts';
import { learn } from './train/logistic.ts';
import { plainExamples } from './train/plain.ts';
import { learnRisk, type Tried } from './train/risk.ts';

/**
 * `npm run train`: learns from `bench/questions` what questions ask for, and from `bench/first-runs` which answers tend to be
 * wrong; says how that fares on authors left out, and writes the weights.
 */
const FILE = join(import.meta.dirname, '../src/answer/intent/weights.ts');
const FIRST_RUNS = join(import.meta.dirname, 'first-runs');
const TODAY = new Date().toISOString().slice(0, 10);

/** How a question fared when it was first asked. */
type FirstRun = Proposed & { readonly id: string; readonly wrong: boolean };

const view = loadLibrary('knowledge');
const sets = questionSets();
const readings = new Map(
  sets.map(({ name, questions }) => [name, new Map(questions.map(({ id, q }) => [id, read(q, view)]))]),
);
const readingOf = (set: string, id: string) => readings.get(set)?.get(id) ?? read('', view);
/** Not `dev.jsonl`: it is what others measure by. */
const own = sets.filter(({ name }) => name !== 'dev');
const examples = new Map(
  own.map(({ name, questions }) => [
    name,
    questions.map(({ id, kinds }) => ({ features: featuresOf(readingOf(name, id)), kinds })),
  ]),
);
const plain = plainExamples(view);
const learned = (without: string) =>
  learn([...plain, ...[...examples].flatMap(([name, list]) => (name === without ? [] : list))]);

/** The answers that a set had at first, seen by a model that does not know the set. */
function triedOf({ name }: QuestionSet, model: IntentModel): Tried[] {
  const file = join(FIRST_RUNS, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readLines<FirstRun>(file).flatMap((run) => {
    const reading = readingOf(name, run.id);
    if (!isFactual(run) || reading.command) return [];
    const signs = signsOf(run, model.likelihoods(featuresOf(reading)), reading.words.length);
    return [{ signs, wrong: run.wrong }];
  });
}

const apart = sets.map((set) => ({ set, model: unpackModel(learned(set.name)) }));
const tried = new Map(apart.map(({ set, model }) => [set.name, triedOf(set, model)]));
const riskWithout = (without: string) =>
  learnRisk([...tried].flatMap(([name, list]) => (name === without ? [] : list)));

interface Fared {
  readonly name: string;
  readonly count: number;
  readonly right: number;
  readonly wrong: number;
}

function fare({ set: { name, questions }, model }: (typeof apart)[number]): Fared {
  const intents: Intents = { model, risk: riskWithout(name) };
  const verdicts = questions.map((labelled) => {
    const { answer } = decide(readingOf(name, labelled.id), view, { today: TODAY, intents });
    return score(labelled, { ...answer, text: answerText(answer) });
  });
  const count = (what: 'right' | 'wrong') => verdicts.filter((verdict) => verdict[what]).length;
  return { name, count: verdicts.length, right: count('right'), wrong: count('wrong') };
}

const total = (fared: readonly Fared[]): Fared => {
  const sum = (what: 'count' | 'right' | 'wrong') => fared.reduce((all, one) => all + one[what], 0);
  return { name: 'all of ours', count: sum('count'), right: sum('right'), wrong: sum('wrong') };
};
const row = ({ name, count, right, wrong }: Fared): string[] => [
  name,
  percent(right, count),
  percent(wrong, count),
];

const fared = apart.map(fare);
const ours = total(fared.filter(({ name }) => name !== 'dev'));
console.log(table(['learned without', 'right', 'wrong'], [...fared, ours].map(row)));
const { kinds, scale, features, weights } = learned('');
const risk = riskWithout('');
writeFileSync(
  FILE,
  `import type { PackedModel } from './model.ts';

/** Written by \`npm run train\`; not for hands. */
export const WEIGHTS: PackedModel = {
  kinds: ${JSON.stringify(kinds)},
  scale: ${scale},
  features: ${JSON.stringify(features)},
  weights: '${weights}',
  risk: ${JSON.stringify(risk)},
};
`,
);
console.log(`\n${features.split('\n').length} features; signs of a wrong answer:`);
console.log(SIGNS.map((sign, at) => `  ${sign} ${risk[at]}`).join('\n'));
