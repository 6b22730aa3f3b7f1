import type { AnswerKind } from '../src/answer/types.ts';

/** A question with what a right answer to it must look like. */
export interface Labelled {
  readonly id: string;
  readonly q: string;
  /** Kinds that are right. */
  readonly kinds: readonly AnswerKind[];
  /** Roles that the answer must be about, unless it declines. */
  readonly roles: readonly string[];
  /** On the answer's text: `/pattern/flags`, or words as they stand. */
  readonly must: readonly string[];
  readonly must_not: readonly string[];
  /** False where the knowledge holds no answer, so that only a decline is right. */
  readonly answerable: boolean;
  readonly tags: readonly string[];
}

/** What is scored of an answer: the contract's `kind`, `roles`, `text` and `sources`. */
export interface Scorable {
  readonly kind: AnswerKind;
  readonly roles: readonly string[];
  readonly text: string;
  readonly sources: readonly unknown[];
}

export interface Verdict {
  readonly right: boolean;
  /** It asserts what it should not; worse than a decline. */
  readonly wrong: boolean;
  /** What is amiss, each in a few words. */
  readonly faults: readonly string[];
}

const NO_FACTS: readonly AnswerKind[] = ['none', 'clarify', 'help'];
/** Their roles may go on with those that they link to. */
const LINKING: readonly AnswerKind[] = ['clarify', 'ladder', 'titles', 'related', 'path'];
/** For these an answer without the figure asked for is wrong, not merely incomplete. */
const FIGURES: readonly AnswerKind[] = ['salary', 'outlook'];

export const isFactual = ({ kind }: Pick<Scorable, 'kind'>): boolean => !NO_FACTS.includes(kind);

/**
 * Judges one answer by its question's labels.
 *
 * @example
 * score(question, { kind: 'none', roles: [], text: 'I have no …', sources: [] }).wrong // false: a decline never is
 */
export function score(question: Labelled, answer: Scorable): Verdict {
  const asserted = [...kindFaults(question, answer), ...roleFaults(question, answer)];
  for (const words of question.must_not) if (has(answer.text, words)) asserted.push(`text has ${words}`);
  if (isFactual(answer) && answer.sources.length === 0) asserted.push('no source');
  const isChecked = question.answerable || question.tags.includes('partial');
  const lacking = isChecked ? question.must.filter((words) => !has(answer.text, words)) : [];
  const lacksFigure = lacking.length > 0 && (!question.answerable || FIGURES.includes(answer.kind));
  return {
    right: asserted.length + lacking.length === 0,
    wrong: isFactual(answer) && (asserted.length > 0 || lacksFigure),
    faults: [...asserted, ...lacking.map((words) => `text lacks ${words.slice(0, 80)}`)],
  };
}

function kindFaults({ kinds }: Labelled, { kind }: Scorable): string[] {
  return kinds.includes(kind) ? [] : [`kind ${kind}, not ${kinds.join('|')}`];
}

function roleFaults({ roles: wanted }: Labelled, { kind, roles }: Scorable): string[] {
  if (kind === 'none') return [];
  const missing = wanted.filter((role) => !roles.includes(role));
  const mayAdd = LINKING.includes(kind) || (kind === 'comparison' && wanted.length === 1);
  const extra = wanted.length === 0 || mayAdd ? [] : roles.filter((role) => !wanted.includes(role));
  return [
    ...(missing.length > 0 ? [`roles lack ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`roles add ${extra.join(', ')}`] : []),
  ];
}

const patterns = new Map<string, RegExp | null>();

function has(text: string, words: string): boolean {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    const [, body, flags] = /^\/(.*)\/([a-z]*)$/s.exec(words) ?? [];
    pattern = body === undefined ? null : new RegExp(body, flags);
    patterns.set(words, pattern);
  }
  return pattern ? pattern.test(text) : text.includes(words);
}
