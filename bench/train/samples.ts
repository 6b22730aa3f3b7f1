import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Reading, read } from '../../src/answer/read/reading.ts';
import type { View } from '../../src/knowledge/library.ts';
import { withHidden } from '../hidden.ts';
import type { Labelled } from '../score.ts';
import { type QuestionSet, readLines } from '../sets.ts';

/** A labelled question, as it is read. */
export interface Sample {
  readonly set: string;
  /** Samples of one fold are judged by what was learned from the others; all readings of a question are in one. */
  readonly fold: number;
  readonly labelled: Labelled;
  readonly view: View;
  readonly reading: Reading;
  /** The rules had not been looked at with it in hand, or what they know of it is hidden. */
  readonly isFresh: boolean;
}

export const FOLDS = 4;
const PHRASES = join(import.meta.dirname, '../phrases');
/** Share of the vocabulary that is hidden where a question's words may have come into it, and how often that is drawn anew. */
const HIDDEN = 0.3;
const DRAWS = 2;

/** Ways to ask that no rule was made for: `bench/phrases`, labelled by kind and role only. */
export function phraseSets(): QuestionSet[] {
  return readdirSync(PHRASES)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const name = basename(file, '.jsonl');
      const lines = readLines<Pick<Labelled, 'q' | 'kinds' | 'roles'>>(join(PHRASES, file));
      const questions = lines.map(
        (line, at): Labelled => ({
          ...line,
          id: `${name} ${at + 1}`,
          must: [],
          must_not: [],
          answerable: !line.kinds.includes('none'),
          tags: [],
        }),
      );
      return { name, questions };
    });
}

/**
 * Every reading to learn from.
 *
 * @param asked Sets that rules were mended by: read as they are, and as if part of the vocabulary were unknown.
 */
export function samplesOf(
  asked: readonly QuestionSet[],
  phrases: readonly QuestionSet[],
  view: View,
): Sample[] {
  const hidden = Array.from({ length: DRAWS }, (_, at) => withHidden(view, HIDDEN, at + 1));
  const of = (set: string, fold: number, labelled: Labelled, by: View, isFresh: boolean): Sample => {
    return { set, fold, labelled, view: by, reading: read(labelled.q, by), isFresh };
  };
  return [
    ...asked.flatMap(({ name, questions }, fold) =>
      questions.flatMap((labelled) => [
        of(name, fold % FOLDS, labelled, view, false),
        ...hidden.map((other) => of(name, fold % FOLDS, labelled, other, true)),
      ]),
    ),
    ...phrases.flatMap(({ name, questions }) =>
      questions.map((labelled, at) => of(name, at % FOLDS, labelled, view, true)),
    ),
  ];
}
