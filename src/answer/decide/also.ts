import { sourceRef } from '../compose/make.ts';
import type { Subject } from '../compose/subject.ts';
import type { Reading } from '../read/reading.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { answerOne } from './one-role.ts';
import { isRoleKind } from './rank.ts';

/** Cue weight from which a second thing counts as asked for. */
const ASKED = 1.5;

/** … and without an "and" between. */
const NAMED = 3;

/** What else a question asks for: "what does it pay and which skills does it take?". */
export function alsoAsked({ intents, words }: Reading, main: AnswerKind): AnswerKind[] {
  const joined = words.some(({ word }) => word === 'and' || word === 'also' || word === 'plus');
  return [...intents]
    .flatMap(([intent, score]) =>
      score >= (joined ? ASKED : NAMED) && intent !== main && intent !== 'role' && isRoleKind(intent)
        ? [intent]
        : [],
    )
    .slice(0, 2);
}

/** The answer with the sections of what else was asked for. */
export function withAlso(answer: Answer, kinds: readonly AnswerKind[], subject: Subject): Answer {
  if (answer.kind === 'none' || answer.kind === 'role') return answer;
  const { hit: _, ...plain } = subject;
  const others = kinds.flatMap((kind) => answerOne(kind, plain) ?? []).filter(({ kind }) => kind !== 'none');
  if (others.length === 0) return answer;
  const ids = new Set([...answer.sources, ...others.flatMap(({ sources }) => sources)].map(({ id }) => id));
  return {
    ...answer,
    sections: [...answer.sections, ...others.flatMap(({ sections }) => sections)],
    sources: [...ids].flatMap((id) => sourceRef(id, subject.view)),
  };
}
