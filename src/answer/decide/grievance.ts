import { declineAnswer } from '../compose/decline.ts';
import { opensQuestion } from '../read/clauses.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Case, Decision } from './case.ts';
import { leftoverOf } from './leftover.ts';
import { isRoleKind } from './rank.ts';

/** "Is my tech lead lying", "why did my tech lead leave", "how to motivate my tech lead". */
const OF_PERSON: ReadonlySet<string> = new Set(['is', 'why', 'how', 'was', 'did']);

/** "My tech lead shouts at me, should I report him?": about a person, not about the role that he has. */
export function grievance(one: Case): Decision | undefined {
  const { reading, subjects } = one;
  if (subjects.roles.length === 1 && asksWho(reading)) return declined(one);
  const { words, mentions, intents, index } = reading;
  const { mine, asking } = index.phrasing;
  const word = (at: number) => words[at]?.word ?? '';
  const [person] = mentions.filter(
    ({ at, topic }) => !topic && (mine.has(word(at - 1)) || mine.has(word(at - 2))),
  );
  if (!person || subjects.roles.length !== 1 || person.roles[0] !== subjects.roles[0]) return undefined;
  const isNamed = [...intents].some(([kind, score]) => isAnswerable(kind) && score >= THRESHOLDS.cue);
  if (OF_PERSON.has(word(0)) && !isNamed) return declined(one);
  const asksSelf = words.some(({ word: helper }, at) => asking.has(helper) && word(at + 1) === 'i');
  const asksRole = [...intents].some(
    ([kind, score]) => kind !== 'responsibilities' && isAnswerable(kind) && score >= THRESHOLDS.named,
  );
  if (!asksSelf || asksRole) return undefined;
  return declined(one);
}

/** "Who is the tech lead of the payments team?", "which tech lead can help me?": a name is asked for. */
function asksWho({ words, mentions, index }: Case['reading']): boolean {
  const opening = words.slice(0, 3).map(({ word }) => word);
  const named = (start: number) =>
    mentions.find(({ at, length }) => at === start && at + length < words.length);
  if (opening.join(' ') === 'who is the') return named(3) !== undefined;
  if (opening[0] === 'who' && opening[1] === 'is' && index.phrasing.mine.has(opening[2] ?? '')) return true;
  const which = opening[0] === 'which' ? named(1) : undefined;
  return which !== undefined && opensQuestion(words[which.at + which.length]);
}

function declined({ reading, view, subjects, terms }: Case): Decision {
  const leftover = leftoverOf(reading, terms, [], view);
  const answer = declineAnswer({ reason: 'person', unknown: leftover.words, roles: subjects.roles }, view);
  return { answer, hits: [], leftover, why: 'about a person, not about the role', isFinal: true };
}

const isAnswerable = (kind: string): boolean => kind === 'comparison' || isRoleKind(kind);
