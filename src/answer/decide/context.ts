import type { Reading } from '../read/reading.ts';
import type { Context } from '../types.ts';
import type { Subjects } from './subjects.ts';

/** A follow-up has at most this many words; a longer message stands by itself. */
const FOLLOW_UP_WORDS = 9;

/** "and the outlook?", "vs an EM?": takes from the answer before what the question leaves out. */
export function withContext(subjects: Subjects, reading: Reading, context: Context | undefined): Subjects {
  if (!context || context.roles.length === 0 || reading.words.length > FOLLOW_UP_WORDS) return subjects;
  if (subjects.topics.length > 0 || subjects.ambiguous.length > 0) return subjects;
  const compares = reading.words[0]?.word === 'versus' || reading.words[0]?.word === 'compared';
  if (compares && subjects.roles.length === 1)
    return { ...subjects, roles: [...context.roles.slice(0, 1), ...subjects.roles] };
  if (subjects.roles.length > 0 || !(reading.intents.size > 0 || reading.places.length > 0)) return subjects;
  return { ...subjects, roles: context.roles };
}
