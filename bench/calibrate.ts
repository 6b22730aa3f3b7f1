import { loadLibrary } from '../src/knowledge/load.ts';
import { type Case, gainer, WRONG } from './gains.ts';
import { KNOBS, type Setting } from './knobs.ts';
import { drawer, sample } from './random.ts';
import { type Gains, idle, type Mask, mean, search } from './search.ts';
import { foreignQuestions, questionSets } from './sets.ts';
import { table } from './table.ts';
import { withTypos } from './typos.ts';

const FOLDS = 5;
/** Enough to feel a threshold that lets strangers in. */
const FOREIGN = 250;

const view = loadLibrary('knowledge');
const sets = questionSets();
const cases: readonly Case[] = [
  ...sets.flatMap(({ name, questions }) =>
    [...questions, ...withTypos(questions, 1)].map((labelled) => ({ q: labelled.q, labelled, set: name })),
  ),
  ...sample(foreignQuestions(), FOREIGN, drawer(1)).map((q) => ({ q, set: 'foreign' })),
];
const gains = gainer(cases, view, new Date().toISOString().slice(0, 10));
const all: Mask = () => true;

console.log(`${cases.length} cases · gain = right − ${WRONG} × wrong, per case · ${KNOBS.length} numbers\n`);
const best = search(gains, all);
console.log(
  table(
    ['number', 'now', 'best'],
    KNOBS.map(({ name, value }) => [name, String(value), best[name] === undefined ? '' : String(best[name])]),
  ),
);
console.log(`\nGain now ${shown({}, all)}, with the best values ${shown(best, all)}.`);
const still = idle(gains);
if (still.length > 0)
  console.log(`Without any effect on these cases, from 0.7 to 1.3 times its value: ${still.join(', ')}.`);

console.log('\n## Does it generalise?\n');
console.log(
  table(
    ['held out', 'now', 'calibrated on the others', 'there', 'here', 'gap'],
    [...folds(), ...authors()].map(([name, held]) => heldOut(gains, name, held)),
  ),
);

function shown(setting: Setting, mask: Mask): string {
  return mean(gains(setting), mask).toFixed(4);
}

/** Every fifth case, together with the same question's typos. */
function folds(): [string, Mask][] {
  const numbers = new Map(
    [...new Set(cases.map(({ labelled, q }) => labelled?.id ?? q))].map((id, at) => [id, at]),
  );
  const foldOf = ({ labelled, q }: Case) => (numbers.get(labelled?.id ?? q) ?? 0) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => [
    `fold ${fold + 1} of ${FOLDS}`,
    (at) => cases[at] !== undefined && foldOf(cases[at]) === fold,
  ]);
}

function authors(): [string, Mask][] {
  return sets.map(({ name }) => [name, (at) => cases[at]?.set === name]);
}

/** Calibrates without the held-out cases, and says what that gains there and here. */
function heldOut(from: Gains, name: string, held: Mask): string[] {
  const rest: Mask = (at) => !held(at);
  const found = search(from, rest);
  const changes = Object.entries(found).map(([knob, value]) => `${knob.replace(/^\w+\./, '')} ${value}`);
  const [there, here] = [mean(from(found), rest), mean(from(found), held)];
  return [
    name,
    mean(from({}), held).toFixed(4),
    changes.join(', ') || 'nothing changes',
    there.toFixed(4),
    here.toFixed(4),
    (there - here).toFixed(4),
  ];
}
