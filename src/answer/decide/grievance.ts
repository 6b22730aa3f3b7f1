import { declineAnswer } from '../compose/decline.ts';
import type { Case, Decision } from './case.ts';
import { leftoverOf } from './leftover.ts';
import { isRoleKind } from './rank.ts';

/** Evidence for a side of the role from which a story about somebody asks for it all the same. */
const NAMED = 2.4;

/** "My tech lead shouts at me, should I report him?": about a person, not about the role that he has. */
export function grievance(one: Case): Decision | undefined {
  const { reading, view, subjects, terms } = one;
  const { words, mentions, intents, index } = reading;
  const { mine, asking } = index.phrasing;
  const word = (at: number) => words[at]?.word ?? '';
  const [person] = mentions.filter(
    ({ at, topic }) => !topic && (mine.has(word(at - 1)) || mine.has(word(at - 2))),
  );
  if (!person || subjects.roles.length !== 1) return undefined;
  const asksSelf = words.some(({ word: helper }, at) => asking.has(helper) && word(at + 1) === 'i');
  const asksRole = [...intents].some(
    ([kind, score]) => kind !== 'responsibilities' && isAnswerable(kind) && score >= NAMED,
  );
  if (!asksSelf || asksRole) return undefined;
  const leftover = leftoverOf(reading, terms, [], view);
  const answer = declineAnswer({ reason: 'person', unknown: leftover.words, roles: subjects.roles }, view);
  return { answer, hits: [], leftover, why: 'about a person, not about the role' };
}

const isAnswerable = (kind: string): boolean => kind === 'comparison' || isRoleKind(kind);
