import type { Entry } from './documents.ts';
import { heapUsed, timeEach } from './measure.ts';
import type { Peer, Top } from './peers.ts';
import { type Labelled, type Scorable, score } from './score.ts';
import { type Tally, tally } from './tally.ts';

/** How a search library does as an answerer. */
export interface Standing {
  /** It declines where its score is below this. */
  readonly least: number;
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
  readonly tally: Tally;
  /** Questions meant for others that it would answer. */
  readonly strangers: number;
}

const DECLINE: Scorable = { kind: 'none', roles: [], text: '', sources: [] };

/**
 * Takes what a peer finds first for its answer: the role and the kind of that entry.
 *
 * The score below which it declines is chosen with the very questions in hand that it is judged by: the one
 * that makes most answers right.
 */
export function judgePeer(
  peer: Peer,
  entries: readonly Entry[],
  questions: readonly Labelled[],
  foreign: readonly string[],
): Standing {
  const before = heapUsed();
  const find = peer.index(entries);
  const memory = heapUsed() - before;
  const { results: tops, p50, p99 } = timeEach(questions, ({ q }) => find(q));
  const answerOf = answersBy(entries);
  const least = fairThreshold(questions, tops, answerOf);
  const isSure = (top: Top | undefined): top is Top => top !== undefined && top.score >= least;
  const answers = tops.map((top) => (isSure(top) ? answerOf(top.entry) : DECLINE));
  const strangers = foreign.filter((question) => isSure(find(question))).length;
  return { least, memory, p50, p99, tally: tally(questions, answers), strangers };
}

/** An entry's answer: all that is of its kind about its roles, so that the figure asked for is in it. */
function answersBy(entries: readonly Entry[]): (entry: Entry) => Scorable {
  const isAlike = (a: Entry, b: Entry) =>
    a.roles.join() === b.roles.join() && (a.kind === b.kind || a.kind === 'role');
  return (entry) => ({
    kind: entry.kind,
    roles: entry.roles,
    text: entries
      .filter((other) => isAlike(entry, other))
      .map(({ text }) => text)
      .join('\n'),
    sources: [entry.id],
  });
}

function fairThreshold(
  questions: readonly Labelled[],
  tops: readonly (Top | undefined)[],
  answerOf: (entry: Entry) => Scorable,
): number {
  const gains = questions.flatMap((question, at) => {
    const top = tops[at];
    if (!top) return [];
    const isRight = (answer: Scorable) => Number(score(question, answer).right);
    return [{ score: top.score, gain: isRight(answerOf(top.entry)) - isRight(DECLINE) }];
  });
  // from the surest answer down, each one that is no longer declined may win or lose
  let [best, sum, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (const one of gains.sort((a, b) => b.score - a.score)) {
    sum += one.gain;
    if (sum > best) [best, least] = [sum, one.score];
  }
  return least;
}
