import { type Labelled, type Scorable, score } from './score.ts';

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly total: number;
}

/** How many answers are right, and how many wrong; the rest are declines out of place or answers in part. */
export function tally(questions: readonly Labelled[], answers: readonly Scorable[]): Tally {
  const verdicts = questions.flatMap((question, at) => {
    const answer = answers[at];
    return answer ? [score(question, answer)] : [];
  });
  return {
    right: verdicts.filter(({ right }) => right).length,
    wrong: verdicts.filter(({ wrong }) => wrong).length,
    total: questions.length,
  };
}
