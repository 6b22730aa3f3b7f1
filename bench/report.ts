import type { View } from '../src/knowledge/library.ts';
import { entriesOf } from './documents.ts';
import { withHidden } from './hidden.ts';
import { judgePeer, type Standing } from './judge-peer.ts';
import { timeEach } from './measure.ts';
import { foreignTitles, TEMPLATES } from './occupations.ts';
import type { Ourselves } from './ourselves.ts';
import { PEERS } from './peers.ts';
import { drawer, sample } from './random.ts';
import { isFactual, type Labelled } from './score.ts';
import type { QuestionSet } from './sets.ts';
import { mb, ms, percent, table } from './table.ts';
import { type Tally, tally } from './tally.ts';
import { withTypos } from './typos.ts';

/** Peers take a hundred milliseconds and more for a question: everybody in their table gets so many, evenly drawn. */
const BESIDE_PEERS = 400;
const FOREIGN_FOR_PEERS = 100;
const TITLES = 600;
const SHOWN = 20;
const ROUNDS = 10;
/** Shares of the vocabulary, each hidden in several ways. */
const HIDDEN = [0.1, 0.2, 0.3];
const SEEDS = [1, 2, 3];

const share = ({ right, total }: Tally) => `${percent(right, total)} (${right}/${total})`;
const fault = ({ wrong, total }: Tally) => `${percent(wrong, total)} (${wrong})`;
const ofMany = (part: number, whole: number) => `${percent(part, whole, 2)} (${part}/${whole})`;

const tallyOf = (us: Ourselves, questions: readonly Labelled[]): Tally =>
  tally(
    questions,
    questions.map(({ q }) => us.scorable(us.answer(q))),
  );

const declining = (least: number): string =>
  Number.isFinite(least) ? `declines under ${least.toPrecision(3)}` : 'declines always: no score does better';

/** Rolecall and the bare search libraries, one row each. */
export function besidePeers(
  us: Ourselves,
  view: View,
  today: string,
  all: readonly Labelled[],
  foreign: readonly string[],
): string {
  const questions = sample(all, BESIDE_PEERS, drawer(1));
  const some = sample(foreign, FOREIGN_FOR_PEERS, drawer(1));
  const entries = entriesOf(view, today);
  const row = (
    name: string,
    { tally: count, strangers, p50, p99, memory }: Omit<Standing, 'least'>,
    of: number,
  ) => [name, share(count), fault(count), ofMany(strangers, of), ms(p50), ms(p99), mb(memory)];
  const rows = PEERS.map((peer) => {
    process.stderr.write(`${peer.name} …\n`);
    const standing = judgePeer(peer, entries, questions, some);
    return row(`${peer.name}, ${declining(standing.least)}`, standing, some.length);
  });
  return table(
    ['', 'right', 'wrong', 'facts to foreign', 'p50', 'p99', 'heap'],
    [row('Rolecall `answer()`', ownStanding(us, questions, foreign), foreign.length), ...rows],
  );
}

function ownStanding(us: Ourselves, questions: readonly Labelled[], foreign: readonly string[]) {
  const { p50, p99, results } = timeEach(questions, ({ q }) => us.answer(q));
  return {
    p50,
    p99,
    memory: us.memory,
    tally: tally(questions, results.map(us.scorable)),
    strangers: foreign.filter((question) => isFactual(us.answer(question))).length,
  };
}

/** Rolecall's score by author, as typed and with one or two slips a question. */
export function byAuthor(us: Ourselves, sets: readonly QuestionSet[]): string {
  const all = { name: 'all', questions: sets.flatMap(({ questions }) => questions) };
  return table(
    ['set', 'right', 'wrong', 'one typo: right', 'wrong', 'two typos: right', 'wrong'],
    [...sets, all].map(({ name, questions }) => [
      name,
      ...[questions, withTypos(questions, 1), withTypos(questions, 2)].flatMap((some) => {
        const count = tallyOf(us, some);
        return [share(count), fault(count)];
      }),
    ]),
  );
}

/** Questions about occupations that Rolecall doesn't know: how many get facts about another role, and which. */
export function strangeOccupations(us: Ourselves, view: View): string {
  const questions = foreignTitles(view, TITLES).flatMap((title) =>
    TEMPLATES.map((template) => template.replace('TITLE', title)),
  );
  const answered = questions
    .map((question) => ({ question, ...us.answer(question) }))
    .filter((answer) => isFactual(answer));
  return [
    `${ofMany(answered.length, questions.length)} got facts about another role.`,
    '',
    ...sample(answered, SHOWN, drawer(1)).map(
      ({ question, kind, roles }) => `- ${question} → ${kind} ${roles.join(', ')}`,
    ),
  ].join('\n');
}

/** What becomes of the questions when part of the vocabulary is hidden: how new words fare. */
export function withLessVocabulary(us: Ourselves, view: View, questions: readonly Labelled[]): string {
  return table(
    ['hidden', 'right', 'wrong'],
    HIDDEN.map((part) => {
      const counts = SEEDS.map((seed) => {
        const less = withHidden(view, part, seed);
        return tally(
          questions,
          questions.map(({ q }) => us.scorable(us.answerFrom(less, q))),
        );
      });
      const sum = (of: (count: Tally) => number) => counts.reduce((total, count) => total + of(count), 0);
      const count = {
        right: sum((one) => one.right),
        wrong: sum((one) => one.wrong),
        total: sum((one) => one.total),
      };
      return [percent(part, 1), share(count), fault(count)];
    }),
  );
}

/** The same questions again and again: the times must not grow. */
export function flatness(us: Ourselves, questions: readonly Labelled[]): string {
  const rounds = Array.from({ length: ROUNDS }, () => timeEach(questions, ({ q }) => us.answer(q)));
  return table(
    ['round', 'p50', 'p99'],
    rounds.flatMap(({ p50, p99 }, at) =>
      at === 0 || at === ROUNDS - 1 ? [[`${at + 1} of ${ROUNDS}`, ms(p50), ms(p99)]] : [],
    ),
  );
}
