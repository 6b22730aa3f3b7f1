import type { View } from '../knowledge/library.ts';
import { OURS } from '../limits.ts';
import { declineAnswer } from './compose/decline.ts';
import { decide } from './decide/decide.ts';
import { read } from './read/reading.ts';
import type { Answer, Context } from './types.ts';

/**
 * Answers one question from the library, or says plainly that it cannot.
 *
 * Pure: equal inputs give equal answers; no clock, file or network.
 *
 * @param question Raw text as typed; empty or over 10,000 characters gives a `none`.
 * @param view     What the asker may see of the library; never mutated.
 * @param options  `today` (YYYY-MM-DD) tells how old a figure is; `context` is the answer before, in a thread.
 * @returns An answer with at least one source, candidates to choose from, or a decline with what is known nearby.
 * @example
 * answer('what does a technical lead do?', view, { today: '2026-11-21' }).kind // 'responsibilities'
 */
export function answer(
  question: string,
  view: View,
  options: { readonly today: string; readonly context?: Context },
): Answer {
  if (question.length > OURS.question) return declineAnswer({ reason: 'long', unknown: [], roles: [] }, view);
  const reading = read(question, view);
  if (reading.words.length === 0) return declineAnswer({ reason: 'empty', unknown: [], roles: [] }, view);
  return decide(reading, view, options).answer;
}
