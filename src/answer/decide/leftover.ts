import type { View } from '../../knowledge/library.ts';
import type { Unknown } from '../index/index.ts';
import { type Reading, range } from '../read/reading.ts';
import { type Modified, modifierOf } from './modifier.ts';
import type { Term } from './terms.ts';
import { weighLeftover } from './weigh.ts';

/** A story around the question speaks against answering by at most so much, however long it is. */
const NARRATIVE_MOST = 0.75;

/** Words that nothing accounts for. */
export interface Leftover {
  readonly total: number;
  /** The heaviest first, as typed. */
  readonly words: readonly string[];
  /** A foreign word right beside a name, with the name: "veterinary lead technician". */
  readonly modified?: Modified;
  /** The question itself, not a story around it, names something that is known to be unknown. */
  readonly isListed: boolean;
}

export const NOTHING_LEFT: Leftover = { total: 0, words: [], isListed: false };

/** One word that nothing accounts for. */
export interface Left {
  readonly word: string;
  readonly weight: number;
  readonly at: number;
}

/** An entry whose words count as known. */
export interface Owner {
  readonly type: 'role' | 'comparison' | 'faq';
  readonly id: string;
}

/**
 * Closed world: every word must be a name, a place, a number, a cue, harmless, or known to the entry that answers.
 *
 * @param owners The entries that would answer.
 */
export function leftoverOf(
  reading: Reading,
  terms: readonly Term[],
  owners: readonly Owner[],
  view: View,
): Leftover {
  const { words, weights, mentions, index } = reading;
  const told = toldBy(reading);
  const explained = new Set(told);
  for (const { term, at, length } of terms)
    if (owners.some(({ type, id }) => index.retrieval.ownerHas(type, id, term)))
      for (const i of range(at, length)) explained.add(i);
  const unknown = unknownsIn(reading, told, owners);
  const left: Left[] = [];
  let narrative = 0;
  words.forEach((word, at) => {
    const label = unknown.get(at)?.label;
    if (label === '' || (!label && (explained.has(at) || isHarmless(reading, at)))) return;
    const part = weights.leftover[at] ?? 1;
    const sort = unknown.get(at)?.sort ?? (isStrangePlace(reading, at) ? 'places' : undefined);
    const full = weighLeftover(word, sort) * part;
    const weight = part < 1 ? Math.min(full, Math.max(0, NARRATIVE_MOST - narrative)) : full;
    if (part < 1) narrative += weight;
    left.push({ word: label ?? word.raw, weight, at });
  });
  const modified = mentions
    .filter(({ roles, weak }) => !weak || owners.some(({ id }) => roles.includes(id)))
    .map((mention) => modifierOf(mention, { reading, left, owners, view }))
    .find((one) => one !== undefined);
  left.sort((a, b) => b.weight - a.weight);
  return {
    total: left.reduce((sum, { weight }) => sum + weight, 0),
    words: left.map(({ word }) => word),
    isListed: [...unknown].some(([at, { label }]) => label !== '' && (weights.leftover[at] ?? 1) >= 1),
    ...(modified && { modified }),
  };
}

/** Words that the reading itself accounts for, whatever answers. */
function toldBy(reading: Reading): Set<number> {
  const spans = [...reading.mentions, ...reading.places, ...reading.measures];
  return new Set([
    ...spans.flatMap(({ at, length }) => range(at, length)),
    ...reading.cues.filter(({ strength }) => strength !== 'weak').flatMap(({ at }) => at),
    ...[...reading.amounts, ...reading.years].map(({ at }) => at),
  ]);
}

/** "Pay in Fresno", "at Infosys": no English word, where only a place or a firm can stand. */
function isStrangePlace({ words, index }: Reading, at: number): boolean {
  return words[at]?.foreign === true && index.phrasing.placing.has(words[at - 1]?.word ?? '');
}

/** "Realistically" and its like change nothing about what is asked. */
const isAdverb = (word: string): boolean => word.length > 6 && word.endsWith('ly');

function isHarmless({ words, index, cues }: Reading, at: number): boolean {
  const word = words[at];
  if (!word || word.word.length < 2 || /^\d/.test(word.word)) return true;
  return (
    isAdverb(word.word) ||
    index.everyday.has(word.word) ||
    index.everyday.has(word.singular) ||
    cues.some((cue) => cue.at.includes(at))
  );
}

/** An unknown of so many words is meant, whatever its single words tell elsewhere: "which company pays". */
const LONG = 3;

/** First word of each listed unknown → its label; its other words → ''. What the answering entry itself speaks of is known. */
function unknownsIn(
  reading: Reading,
  told: ReadonlySet<number>,
  owners: readonly Owner[],
): Map<number, Unknown> {
  const found = new Map<number, Unknown>();
  for (const { at, length, label, sort } of reading.unknowns) {
    const places = range(at, length);
    if (
      (length < LONG && places.every((i) => told.has(i))) ||
      (sort === 'occupations' && (isBackground(reading, at) || isVerb(reading, at)))
    )
      continue;
    const word = reading.words[at]?.singular ?? '';
    if (
      owners.some(({ type, id }) => reading.index.retrieval.ownerSays(type, id, length === 1 ? word : label))
    )
      continue;
    for (const i of places) found.set(i, { sort, label: i === at ? label : '' });
  }
  return found;
}

/** "Starting as a sysadmin": where the asker comes from, not what the question is about. */
function isBackground({ words, mentions }: Reading, at: number): boolean {
  const before = [1, 2, 3].map((back) => words[at - back]?.word ?? '');
  return (
    mentions.length > 0 &&
    before.some((word, i) => word === 'as' || word === 'former' || (word === 'am' && i < 2))
  );
}

const BEFORE_VERB = new Set([
  'may',
  'can',
  'also',
  'to',
  'does',
  'do',
  'will',
  'must',
  'should',
  'who',
  'could',
  'would',
]);

/** "May also lead designers" is no lead designer. */
const isVerb = ({ words }: Reading, at: number): boolean =>
  words[at]?.word === 'lead' && BEFORE_VERB.has(words[at - 1]?.word ?? '');
