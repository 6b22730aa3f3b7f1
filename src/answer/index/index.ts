import type { View } from '../../knowledge/library.ts';
import { commonness } from '../text/english.ts';
import { Spelling } from '../text/spelling.ts';
import { singular, stem, tokenize } from '../text/tokens.ts';
import { Cues } from './cues.ts';
import { indexMeasures, type Measure } from './measures.ts';
import { indexNames, type Named, namesOf, nameWords } from './names.ts';
import { Phrases } from './phrases.ts';
import { indexPhrasing, type Phrasing } from './phrasing.ts';
import { Retrieval } from './retrieval.ts';
import { Synonyms } from './synonyms.ts';

/** A place that people name. */
export interface Place {
  readonly region: string;
  /** As shown: "Melbourne" for a city, "Australia" for a country. */
  readonly label: string;
  readonly city: boolean;
}

/** Something that we know we don't know. */
export interface Unknown {
  readonly sort: string;
  readonly label: string;
}

/** All that is worked out once for a view, so that one answer takes a fraction of a millisecond. */
export interface AnswerIndex {
  readonly names: Phrases<Named>;
  readonly places: Phrases<Place>;
  readonly unknowns: Phrases<Unknown>;
  readonly measures: Phrases<Measure>;
  readonly cues: Cues;
  readonly synonyms: Synonyms;
  readonly retrieval: Retrieval;
  readonly spelling: Spelling;
  /** The words that names of roles are made of. */
  readonly nameWords: Spelling;
  /** Polite phrases, left out before anything else is read. */
  readonly courtesies: Phrases<true>;
  /** The FAQ entry whose own question this is, whatever the order of its words. */
  entryAsked(words: readonly string[]): string | undefined;
  /** The year of the newest source. */
  readonly lastYear: number;
  /** Small words around a name, by what they tell. */
  readonly phrasing: Phrasing;
  /** Words that say nothing about a subject: articles, pronouns, courtesies. */
  readonly stop: ReadonlySet<string>;
  /** Those and everyday words of talk and narrative. */
  /** Words that only make a question kinder. */
  readonly manners: ReadonlySet<string>;
  readonly everyday: ReadonlySet<string>;
}

const made = new WeakMap<View, AnswerIndex>();

/** The index of a view, made at its first question. */
export function indexOf(view: View): AnswerIndex {
  let index = made.get(view);
  if (!index) {
    index = build(view);
    made.set(view, index);
  }
  return index;
}

function build(view: View): AnswerIndex {
  const { vocabulary } = view;
  const sorts = vocabulary.everyday;
  const stop = new Set([
    ...(sorts.manners ?? []),
    ...(sorts.function ?? []),
    ...(sorts.politeness ?? []),
    ...(sorts.talk ?? []),
  ]);
  const { courtesies: _, ...single } = sorts;
  const manners = new Set(sorts.manners ?? []);
  const everyday = new Set(Object.values(single).flat());
  const words = (text: string) => tokenize(text, vocabulary.abbreviations).map((token) => token.word);
  const synonyms = new Synonyms(view);
  const retrieval = new Retrieval(view, synonyms, words, (word) => stop.has(word));
  const cues = new Cues(view);
  const names = indexNames(view);
  const places = new Phrases<Place>();
  for (const [region, { name, words: ofPlace, cities }] of Object.entries(vocabulary.places)) {
    for (const word of cities) places.set(nameWords(word), { region, label: titleCase(word), city: true });
    for (const word of [name, ...ofPlace]) places.set(nameWords(word), { region, label: name, city: false });
  }
  const courtesies = new Phrases<true>();
  for (const phrase of sorts.courtesies ?? []) courtesies.set(words(phrase), true);
  const unknowns = new Phrases<Unknown>();
  for (const [sort, labels] of Object.entries(vocabulary.unknowns))
    for (const label of labels) for (const words of inflections(label)) unknowns.set(words, { sort, label });
  return {
    names,
    places,
    unknowns,
    measures: indexMeasures(view),
    cues,
    synonyms,
    retrieval,
    nameWords: nameSpelling(view),
    courtesies,
    lastYear: lastYear(view),
    phrasing: indexPhrasing(view),
    entryAsked: indexQuestions(view, words),
    spelling: spelling(view, cues, retrieval, words, everyday),
    stop,
    manners,
    everyday,
  };
}

function lastYear(view: View): number {
  const dates = [...view.sources.values()].flatMap(({ published = '', updated = '' }) => [
    published,
    updated,
  ]);
  return Math.max(0, ...dates.map((date) => Number(date.slice(0, 4)) || 0));
}

/** A phrase with its last word in the singular and the plural: "lead designers", but not "leads designers". */
function inflections(label: string): string[][] {
  const words = label.toLowerCase().split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  return [last, singular(last), `${singular(last)}s`].map((form) => words.with(-1, form));
}

const titleCase = (words: string): string => words.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** Words without which a question is still the same one. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'is',
  'are',
  'do',
  'does',
  'of',
  'for',
  'to',
  'what',
  'and',
  'you',
  'please',
]);

function indexQuestions(
  view: View,
  words: (text: string) => string[],
): (asked: readonly string[]) => string | undefined {
  const keyOf = (list: readonly string[]) =>
    [...new Set(list.filter((word) => !SMALL.has(word)).map(stem))].sort().join(' ');
  const entries = new Map([...view.faq.values()].map(({ question, id }) => [keyOf(words(question)), id]));
  return (asked) => entries.get(keyOf(asked));
}

function nameSpelling(view: View): Spelling {
  const names = [...view.roles.values()].flatMap(namesOf);
  const variants = Object.entries(view.vocabulary['name-variants']).flat(2);
  const words = [...names, ...variants].flatMap(nameWords).filter((word) => word.length > 3);
  return new Spelling(new Map(words.map((word) => [word, 1])));
}

/** Every word that could be meant, with how much it matters here. */
function spelling(
  view: View,
  cues: Cues,
  retrieval: Retrieval,
  words: (text: string) => string[],
  everyday: ReadonlySet<string>,
): Spelling {
  const known = new Map<string, number>();
  const learn = (list: Iterable<string>, weight: number) => {
    for (const word of list)
      if (word.length > 2 && !/\d/.test(word)) known.set(word, Math.max(known.get(word) ?? 0, weight));
  };
  learn(everyday, 1);
  for (const list of Object.values(view.vocabulary.unknowns)) learn(list.flatMap(nameWords), 0.5);
  for (const { passage } of retrieval.entries) learn([passage.text, ...passage.asks].flatMap(words), 1.5);
  for (const { words: names, cities } of Object.values(view.vocabulary.places))
    learn(
      [...names, ...cities].flatMap((place) => place.split(' ')),
      1.2,
    );
  learn(cues.words, 2);
  learn(
    view.vocabulary.synonyms.flat().flatMap((phrase) => phrase.split(/[\s-]+/)),
    1.2,
  );
  for (const { names } of Object.values(view.vocabulary.topics)) learn(names.flatMap(nameWords), 2);
  for (const role of view.roles.values())
    for (const name of namesOf(role))
      learn(
        nameWords(name).flatMap((w) => [w, `${w}s`]),
        3,
      );
  for (const [word, others] of Object.entries(view.vocabulary['name-variants']))
    learn([...nameWords(word), ...others], 2.5);
  // a claim may hold a plural where people type the singular
  for (const [word, weight] of [...known])
    if (commonness(singular(word)) !== undefined && !known.has(singular(word)))
      known.set(singular(word), weight * 0.9);
  return new Spelling(known);
}
