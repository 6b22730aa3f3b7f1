import type { View } from '../../knowledge/library.ts';
import { declineAnswer } from '../compose/decline.ts';
import { faqAnswer } from '../compose/faq.ts';
import { INTENTS, type Intents } from '../intent/intents.ts';
import type { Reading } from '../read/reading.ts';
import { type Wish, wishOf } from '../read/wish.ts';
import type { Word } from '../read/words.ts';
import type { AnswerKind, Context } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { followUp } from './context.ts';
import { grievance } from './grievance.ts';
import { leftoverOf, NOTHING_LEFT } from './leftover.ts';
import { offeringOthers } from './likely.ts';
import { ambiguous, lonely } from './lonely.ts';
import { isRoleKind } from './rank.ts';
import { secondLook } from './second-look.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { smallTalk } from './small-talk.ts';
import { subjectsOf } from './subjects.ts';
import { searchTerms, termsOf } from './terms.ts';

/** "Technical leader salary": a topic's name that is a person's too, asked for what only a role has. */
function personOf({ reading, subjects }: Case): string | undefined {
  const [topic, ...others] = reading.mentions.filter((mention) => mention.topic);
  if (subjects.roles.length > 0 || !topic || others.length > 0) return undefined;
  const [kind, score = 0] =
    [...reading.intents].find(([intent]) => isRoleKind(intent) && intent !== 'role') ?? [];
  const isOfRole = topic.person ? kind !== 'skills' && kind !== 'responsibilities' : kind === 'ladder';
  return isOfRole && score >= 3 ? topic.roles[0] : undefined;
}

/**
 * Chooses the answer to a reading.
 *
 * @param options `intents`: another model than the one that ships, for measuring.
 */
export function decide(
  reading: Reading,
  view: View,
  options: { readonly today: string; readonly context?: Context; readonly intents?: Intents },
): Decision {
  const talk = smallTalk(reading, view);
  if (talk) return { answer: talk, hits: [], leftover: NOTHING_LEFT, why: 'small talk' };
  const { subjects, kind, region, assumed } = followUp(
    subjectsOf(reading, view),
    reading,
    options.context,
    view,
  );
  const terms = termsOf(reading);
  const one: Case = {
    reading,
    view,
    today: options.today,
    terms,
    query: searchTerms(reading, terms),
    wish: placed(wishOf(reading), region, view),
    subjects,
  };
  const found = ownQuestion(one) ?? choose(one, kind);
  // What a follow-up leaves out, no question by itself ever did.
  const looked = assumed ? found : secondLook(one, found, options.intents ?? INTENTS);
  const decision = offeringOthers(looked, one);
  if (!assumed || decision.answer.kind === 'help') return decision;
  return { ...decision, answer: { ...decision.answer, notes: [assumed, ...decision.answer.notes] } };
}

/** A FAQ entry's own question is answered by it, however else it could be read. */
function ownQuestion({ reading, view, wish, today }: Case): Decision | undefined {
  const entry = reading.index.entryAsked(reading.words.map(({ word }) => word));
  const answer = entry && faqAnswer(entry, undefined, { view, wish, today });
  return answer
    ? { answer, hits: [], leftover: NOTHING_LEFT, why: `faq ${entry}, by its own question` }
    : undefined;
}

function choose(one: Case, kind: AnswerKind | undefined): Decision {
  const { subjects } = one;
  // "compare a lead tech to an EM": which of its roles the name means must be asked, unless the question names one
  const unclear = subjects.ambiguous.find(
    ({ weak, roles }) => !weak && !roles.some((id) => subjects.roles.includes(id)),
  );
  if (unclear) return ambiguous(one, unclear);
  const person = personOf(one);
  if (person) return single({ ...one, subjects: { ...subjects, roles: [person], topics: [] } });
  const stranger = strangerIn(one);
  if (stranger) return stranger;
  const task = taskIn(one);
  if (task) return task;
  const complaint = grievance(one);
  if (complaint) return complaint;
  if (subjects.roles.length > 1) return several(one);
  if (subjects.roles.length === 1) return singly(one, kind);
  const [name] = subjects.ambiguous;
  return name ? ambiguous(one, name) : lonely(one);
}

/** "Why 12 percent in one source and 11 in another for the very same managers?": a loose name may be no subject at all. */
function singly(one: Case, kind: AnswerKind | undefined): Decision {
  const decision = single(one, kind ? { kind } : {});
  const isLoose = one.reading.mentions.every(({ weak }) => weak);
  if (decision.answer.kind !== 'none' || !isLoose || one.reading.command) return decision;
  const other = lonely({ ...one, subjects: { ...one.subjects, roles: [] } });
  return other.answer.kind === 'none' || other.answer.kind === 'clarify' ? decision : other;
}

/** "Write a job ad for a tech lead": something to be done, whatever it is about. */
function taskIn({ reading, view, subjects, terms }: Case): Decision | undefined {
  const [first] = reading.words;
  if (!first || !reading.index.phrasing.tasks.has(first.word)) return undefined;
  const answer = declineAnswer({ reason: 'topic', unknown: [first.raw], roles: subjects.roles }, view);
  return {
    answer,
    hits: [],
    leftover: leftoverOf(reading, terms, [], view),
    why: 'something to be done',
    isFinal: true,
  };
}

/** "Mall manager vs tech lead": the side that nobody here knows is named, rather than answered around. */
function strangerIn({ reading, view, subjects, terms }: Case): Decision | undefined {
  const { words, mentions, measures } = reading;
  const at = words.findIndex(({ word }) => word === 'versus');
  if (subjects.roles.length !== 1 || subjects.topics.length > 0 || at <= 0 || at === words.length - 1)
    return undefined;
  const known = mentions.filter(({ weak }) => !weak);
  if (known.some((one) => one.at < at) && known.some((one) => one.at > at)) return undefined;
  const before = words.slice(0, at);
  const side = known.some((one) => one.at < at) ? words.slice(at + 1) : before;
  const [id = ''] = subjects.roles;
  const isTold = (word: Word, i: number) =>
    measures.some((one) => one.at <= i && i < one.at + one.length) ||
    (!reading.index.nameWords.has(word.singular) &&
      reading.index.retrieval.ownerSays('role', id, word.singular));
  // "banks vs hospitals for an IT technical lead": both are something of the role's own
  const from = side === before ? 0 : at + 1;
  if (side.every((word, i) => isTold(word, from + i))) return undefined;
  const name = side
    .slice(-4)
    .map(({ raw }) => raw)
    .join(' ');
  const answer = declineAnswer({ reason: 'role', name, unknown: [], roles: subjects.roles }, view);
  return {
    answer,
    hits: [],
    leftover: leftoverOf(reading, terms, [], view),
    why: 'compared with something unknown',
    isFinal: true,
  };
}

/** The place that the conversation is about, where the question names none. */
function placed(wish: Wish, region: string | undefined, view: View): Wish {
  const place = region && view.vocabulary.places[region]?.name;
  return place && !wish.region ? { ...wish, region, place } : wish;
}
