import { faqAnswer } from '../compose/faq.ts';
import type { Hit } from '../index/retrieval.ts';
import { type Case, type Decision, judge, unclear } from './case.ts';
import { entriesOfTopics } from './topics.ts';

/** What a word of the topic's own name adds to finding one of its claims. */
const NAME = 0.15;
/** … and an everyday word beside it, which elsewhere would say nothing. */
const EVERYDAY = 0.4;

/** A topic that is no role is named: its entries answer, the best claim first. */
export function topical(one: Case): Decision | undefined {
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
  const make = () => faqAnswer(entry, inTopic, { view, wish: one.wish, today }) ?? unclear(view);
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
