import type { View } from '../../knowledge/library.ts';
import { OURS } from '../../limits.ts';
import type { CueMatch } from '../index/cues.ts';
import { type AnswerIndex, indexOf, type Place, type Unknown } from '../index/index.ts';
import type { Measure } from '../index/measures.ts';
import type { Option } from '../index/phrases.ts';
import { clean } from '../text/clean.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Amount, findAmounts, findYears } from './amounts.ts';
import { type ClauseWeights, clauseWeights } from './clauses.ts';
import { type Command, readCommand } from './command.ts';
import { findCues } from './cues.ts';
import { findMentions, type Mention } from './mentions.ts';
import { inPassing } from './passing.ts';
import { readWords, type Word } from './words.ts';

interface Located {
  readonly at: number;
  readonly length: number;
}

/** Everything that could be made out in a question, before anything is decided. */
export interface Reading {
  readonly command: Command['name'];
  readonly text: string;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Roles among them that are named as somebody's, and not asked about. */
  readonly passing: ReadonlySet<string>;
  readonly places: readonly (Place & Located)[];
  readonly unknowns: readonly (Unknown & Located)[];
  /** Words that tell which figure is meant: median, per hour, retail. */
  readonly measures: readonly (Measure & Located)[];
  readonly amounts: readonly Amount[];
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly cues: readonly CueMatch[];
  /** What is asked for → how sure, strongest evidence first. */
  readonly intents: ReadonlyMap<string, number>;
  /** How much each word's clause takes part in the question, 0–1. */
  readonly weights: ClauseWeights;
  readonly index: AnswerIndex;
}

/** Reads a question: its words, the names, places, numbers and cues in them. */
export function read(question: string, view: View): Reading {
  const index = indexOf(view);
  const { name, rest } = readCommand(question);
  const text = clean(rest);
  const tokens = withoutCourtesies(tokenize(text, view.vocabulary.abbreviations), index);
  const words = readWords(shorten(tokens), index);
  const mentions = withoutLoose(findMentions(words, index, text));
  const taken = new Set(mentions.flatMap(({ at, length }) => range(at, length)));
  const spots = words.map((word, at) => (taken.has(at) ? [] : placeOptions(word)));
  const places = locate(words, (at) => index.places.matches(spots, at)[0]).filter(
    (place) => place.region !== 'IN' || words[place.at]?.word !== 'in',
  );
  const typed = words.map(({ word }) => [{ word, cost: 0 }]);
  const unknowns = locate(words, (at) => index.unknowns.matches(typed, at)[0]).filter(({ at, length }) =>
    range(at, length).some((i) => !taken.has(i)),
  );
  const free = words.map((word, at) => (taken.has(at) ? [] : [{ word: word.singular, cost: 0 }]));
  const measures = locate(words, (at) => index.measures.matches(free, at)[0]);
  const amounts = findAmounts(words);
  const years = findYears(words);
  const weights = clauseWeights(words, mentions);
  const { cues, intents } = findCues(
    words,
    mentions,
    weights.cue,
    places.length > 0 && mentions.length > 0,
    amounts,
    years.map(({ year }) => year),
    index,
  );
  return {
    command: name,
    text,
    words,
    mentions,
    passing: inPassing({ words, mentions, index }),
    places,
    unknowns,
    measures,
    amounts,
    years,
    cues,
    intents,
    weights,
    index,
  };
}

/** Places are short words among many: a misspelt one is believed only where it is no short or English word. */
function placeOptions({ options, raw, corrected }: Word): readonly Option[] {
  const isClear = corrected !== undefined && raw.length > 5;
  return options.filter(({ word, cost }) => cost === 0 || (isClear && cost === 1 && word[0] === raw[0]));
}

/** "Thanks in advance" is not about advancing; nothing is left out of a message that is nothing else. */
function withoutCourtesies(tokens: readonly Token[], index: AnswerIndex): readonly Token[] {
  const options = tokens.map(({ word }) => [{ word, cost: 0 }]);
  const polite = new Set(
    tokens.flatMap((_, at) =>
      index.courtesies
        .matches(options, at)
        .slice(0, 1)
        .flatMap(({ length }) => range(at, length)),
    ),
  );
  return polite.size === tokens.length ? tokens : tokens.filter((_, at) => !polite.has(at));
}

/** People put the question first or last: the middle of a very long message is passed over. */
function shorten(tokens: readonly Token[]): readonly Token[] {
  const half = OURS.wordsRead / 2;
  return tokens.length <= OURS.wordsRead ? tokens : [...tokens.slice(0, half), ...tokens.slice(-half)];
}

/** "tech" alone is no name beside a real one: "do tech leads keep learning new tech?". */
function withoutLoose(mentions: readonly Mention[]): readonly Mention[] {
  const isLoose = ({ weak, ambiguous }: Mention) => weak && ambiguous;
  return mentions.every(isLoose) ? mentions : mentions.filter((mention) => !isLoose(mention));
}

export const range = (at: number, length: number): number[] => Array.from({ length }, (_, i) => at + i);

function locate<T extends object>(
  words: readonly Word[],
  match: (at: number) => { value: T; length: number } | undefined,
): (T & Located)[] {
  const found: (T & Located)[] = [];
  for (let at = 0; at < words.length; ) {
    const best = match(at);
    if (best) found.push({ ...best.value, at, length: best.length });
    at += best?.length ?? 1;
  }
  return found;
}
