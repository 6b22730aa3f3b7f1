import { clarifyAnswer } from '../compose/clarify.ts';
import { comparisonAnswer } from '../compose/comparison.ts';
import { declineAnswer } from '../compose/decline.ts';
import { faqAnswer } from '../compose/faq.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Mention } from '../read/mentions.ts';
import { wishOf } from '../read/wish.ts';
import { REVERSE, THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { byFigure } from './by-amount.ts';
import { type Case, type Decision, judge, unclear } from './case.ts';
import { leftoverOf, NOTHING_LEFT } from './leftover.ts';
import { answerOne } from './one-role.ts';
import { rank } from './rank.ts';
import { entriesOfTopics } from './topics.ts';

/** What a word of the topic's own name adds to finding one of its claims. */
const NAME = 0.15;
/** … and an everyday word beside it, which elsewhere would say nothing. */
const EVERYDAY = 0.4;

/** The roles that a question without one is most likely about. */
const LIKELIEST = ['technical-lead', 'it-technical-lead', 'lead-technician'] as const;

/** A name of several roles: ask back, unless it is an everyday word and a claim answers without it. */
export function ambiguous(one: Case, name: Mention): Decision {
  if (name.weak) {
    const decision = lonely(one);
    if (decision.answer.kind !== 'none' && decision.answer.kind !== 'clarify') return decision;
  }
  const kind = rank(one.reading, [], [])[0]?.kind ?? 'role';
  if (name.weak && !one.reading.command && kind === 'role') return nothing(one, []);
  const owners = name.roles.map((id) => ({ type: 'role', id }) as const);
  return judge(one, {
    owners,
    certainty: 2,
    why: 'a name of several roles',
    make: () => clarifyAnswer(name.typed, name.roles, kind, one.view),
  });
}

/** No role is named: a topic, a figure, or one telling claim may still answer; else ask back or decline. */
export function lonely(one: Case): Decision {
  const { reading, view, query, subjects } = one;
  const stranger = reading.unknowns.find(
    ({ sort, at }) => sort === 'occupations' && (reading.weights.leftover[at] ?? 1) >= 1,
  );
  const hits = reading.index.retrieval.search(query, () => true);
  if (subjects.topics.length > 0) return topical(one) ?? nothing(one, hits);
  if (stranger)
    return {
      answer: declineAnswer({ reason: 'role', name: stranger.label, unknown: [], roles: [] }, view),
      hits,
      leftover: NOTHING_LEFT,
      why: 'an occupation that is not known',
    };
  const figure = byFigure(reading, view, one.today);
  if (figure) return { answer: figure, hits: [], leftover: NOTHING_LEFT, why: 'figure by its parts' };
  const whose = whoDoes(one);
  if (whose) return whose;
  const [best] = hits;
  if (best && best.coverage >= THRESHOLDS.lonelyCoverage && best.matched >= 2 && best.score >= REVERSE.score)
    return judge(one, {
      owners: [best.passage.owner],
      hit: best,
      certainty: 1,
      most: ALMOST_NOTHING,
      why: `claim of ${best.passage.owner.id}`,
      make: () => fromHit(one, best),
    });
  return nothing(one, hits);
}

/** A topic that is no role is named: its entries answer, the best claim first. */
function topical(one: Case): Decision | undefined {
  const { reading, view, subjects, today } = one;
  const entries = entriesOfTopics(subjects.topics, view);
  // beside a topic's name every word may tell which of its entries is meant
  const [inTopic] = reading.index.retrieval.search(
    topicalTerms(one),
    ({ owner }) => owner.type === 'faq' && (entries.size === 0 || entries.has(owner.id)),
  );
  const entry =
    inTopic?.passage.owner.id ?? [...entries][0] ?? subjects.topics.find((topic) => view.faq.has(topic));
  if (!entry || !view.faq.has(entry)) return undefined;
  // a topic that leads to no role ("AI") is talked of everywhere: its name alone asks for nothing
  const isLoose = subjects.topics.every((topic) => view.vocabulary.topics[topic]?.roles.length === 0);
  if (isLoose && !saysMore(reading, inTopic)) return undefined;
  const make = () => faqAnswer(entry, inTopic, { view, wish: wishOf(reading), today }) ?? unclear(view);
  const owners = [...(entries.size > 0 ? entries : view.faq.keys())].map(
    (id) => ({ type: 'faq', id }) as const,
  );
  return judge(one, { owners, hit: inTopic, certainty: 3, why: `faq ${entry}`, make });
}

/** Every word but the name's own in full: "why do technical leaders keep learning" is about learning. */
function topicalTerms({ reading, terms, query }: Case): Map<string, number> {
  const all = reading.index.synonyms.terms(reading.words.map(({ word }) => word));
  const telling = new Set(terms.map(({ term }) => term));
  return new Map(all.map((term) => [term, telling.has(term) ? (query.get(term) ?? EVERYDAY) : NAME]));
}

/** Two of a topic's names together ("what did the professor say about AI"), or a telling word beside one. */
function saysMore({ mentions }: Case['reading'], hit: Hit | undefined): boolean {
  const names = mentions.filter(({ topic }) => topic);
  const typed = new Set(names.map(({ name }) => name));
  return typed.size > 1 || (hit?.matched ?? 0) > names.reduce((sum, { length }) => sum + length, 0);
}

const ASKS_WHO = new Set(['who', 'which', 'whose', 'what', 'whom']);

/** Without a role even the words that name a kind tell which claim is meant: "who needs an associate's degree?". */
function claimTerms({ reading, terms, query }: Case): Map<string, number> {
  const { words, index } = reading;
  const isPlain = (at: number) =>
    !index.everyday.has(words[at]?.word ?? '') && !ASKS_WHO.has(words[at]?.word ?? '');
  return new Map(
    terms.flatMap(({ term, at }) =>
      query.has(term) ? [[term, isPlain(at) ? 1 : (query.get(term) ?? EVERYDAY)] as const] : [],
    ),
  );
}

/** "Who audits security?", "which job needs an associate's degree?": the role whose claim says so. */
function whoDoes(one: Case): Decision | undefined {
  const { reading } = one;
  const hits = reading.index.retrieval.search(claimTerms(one), ({ owner }) => owner.type !== 'faq');
  if (!reading.words.some(({ word }) => ASKS_WHO.has(word))) return undefined;
  const best = hits.find(({ passage }) => passage.owner.type === 'role') ?? hits[0];
  if (!best || best.matched < REVERSE.terms || best.coverage < REVERSE.coverage || best.score < REVERSE.score)
    return undefined;
  const decision = judge(one, {
    owners: [best.passage.owner],
    hit: best,
    certainty: 1,
    most: REVERSE.leftover,
    why: `who: ${best.passage.owner.id}`,
    make: () => fromHit(one, best),
  });
  return decision.answer.kind === 'none' ? undefined : decision;
}

function fromHit({ reading, view, today }: Case, hit: Hit): Answer {
  const { owner, kind } = hit.passage;
  const wish = wishOf(reading);
  const role = view.roles.get(owner.id);
  if (owner.type === 'faq') return faqAnswer(owner.id, hit, { view, wish, today }) ?? unclear(view);
  if (owner.type === 'role' && role)
    return answerOne(kind, { role, wish, view, today, hit }) ?? unclear(view);
  const roles = (view.comparisons.get(owner.id)?.roles ?? []).flatMap((id) => view.roles.get(id) ?? []);
  return comparisonAnswer({ roles, hits: [hit], about: undefined, wish, view, today });
}

/** Share of words that may be left over where only the role is missing. */
const ALMOST_NOTHING = 0.5;

function nothing(one: Case, hits: readonly Hit[]): Decision {
  const { reading, view } = one;
  const leftover = leftoverOf(reading, one.terms, [], view);
  const [intent, score = 0] =
    [...reading.intents].find(
      ([name]) => name !== 'comparison' && name !== 'role' && !name.startsWith('help'),
    ) ?? [];
  if (intent && score >= THRESHOLDS.cue && leftover.total < ALMOST_NOTHING) {
    const roles = LIKELIEST.filter((id) => view.roles.has(id));
    return {
      answer: clarifyAnswer(undefined, roles, intent as AnswerKind, view),
      hits,
      leftover,
      why: 'no role named',
    };
  }
  const reason = leftover.words.length > 0 ? 'topic' : 'unclear';
  return {
    answer: declineAnswer({ reason, unknown: leftover.words, roles: [] }, view),
    hits,
    leftover,
    why: 'no role, no claim',
  };
}
