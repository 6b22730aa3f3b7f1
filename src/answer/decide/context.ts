import type { View } from '../../knowledge/library.ts';
import type { Reading } from '../read/reading.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerKind, Context } from '../types.ts';
import { listOf, pluralOf } from '../wording/names.ts';
import { isRoleKind } from './rank.ts';
import type { Subjects } from './subjects.ts';

/** What a follow-up takes from the answer before. */
export interface FollowUp {
  readonly subjects: Subjects;
  /** The kind of the answer before, where the question names none: "same for lead technician". */
  readonly kind?: AnswerKind;
  /** The place of the question before. */
  readonly region?: string;
  /** What was assumed, to be said. */
  readonly assumed?: string;
}

/** A follow-up has at most this many words; a longer message stands by itself. */
const FOLLOW_UP_WORDS = 9;
/** Kinds whose answers name further roles, which the conversation is not about. */
const LISTING: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['ladder', 'related', 'titles', 'path']);
const COMPARES = new Set(['versus', 'compared', 'than', 'against']);

/** "and the outlook?", "vs an EM?", "what about in Australia": what the question leaves out comes from the answer before. */
export function followUp(
  subjects: Subjects,
  reading: Reading,
  context: Context | undefined,
  view: View,
): FollowUp {
  const before = context && (LISTING.has(context.kind) ? context.roles.slice(0, 1) : context.roles);
  if (!context || !before || before.length === 0 || reading.command || reading.words.length > FOLLOW_UP_WORDS)
    return { subjects };
  if (subjects.topics.length > 0 || subjects.ambiguous.some(({ weak }) => !weak)) return { subjects };
  const asks = [...reading.intents].some(
    ([intent, score]) => isRoleKind(intent) && intent !== 'role' && score >= THRESHOLDS.cue,
  );
  const region = context.region ? { region: context.region } : {};
  const leadsOn = reading.intents.has('follow-up');
  const kind = isRoleKind(context.kind) ? context.kind : undefined;
  if (subjects.roles.length > 0) {
    if (COMPARES.has(reading.words[0]?.word ?? ''))
      return taken(
        { ...subjects, roles: [...before.slice(0, 1), ...subjects.roles] },
        before.slice(0, 1),
        view,
      );
    if (!leadsOn || asks || !kind) return { subjects };
    return { subjects, kind, ...region, assumed: 'Taken as the same question as before.' };
  }
  if ((reading.places.length > 0 || reading.measures.length > 0) && !asks)
    return { ...taken({ ...subjects, roles: before, ambiguous: [] }, before, view), kind: 'salary' };
  return asks ? taken({ ...subjects, roles: before, ambiguous: [] }, before, view) : { subjects };
}

function taken(subjects: Subjects, before: readonly string[], view: View): FollowUp {
  return {
    subjects,
    assumed: `Taken to be about ${listOf(before.map((role) => pluralOf(role, view)))}, as before.`,
  };
}
