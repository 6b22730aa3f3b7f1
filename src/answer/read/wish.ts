import type { Statistic } from '../../knowledge/schema.ts';
import type { AnswerIndex } from '../index/index.ts';
import type { Amount } from './amounts.ts';
import type { Reading } from './reading.ts';

/** Which figure is asked for, by its parts. */
export interface Wish {
  readonly statistic?: Statistic;
  readonly period?: string;
  readonly currency?: string;
  readonly inflation: boolean;
  readonly industry?: string;
  /** The industry in the asker's own word: "aerospace". */
  readonly industryTyped?: string;
  readonly region?: string;
  /** The place as named: "Melbourne", "India". */
  readonly place?: string;
  readonly city: boolean;
  readonly years: readonly number[];
  readonly amounts: readonly Amount[];
}

/** Words that {@link wishOf} understood, so that they don't count as left over. */
export function measuredAt(reading: Reading): Set<number> {
  return new Set(
    measures(reading, reading.index).flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
  );
}

export function wishOf(reading: Reading): Wish {
  const found = new Map<string, string>();
  for (const { value } of measures(reading, reading.index))
    if (!found.has(value.sort)) found.set(value.sort, value.label);
  const [place] = reading.places;
  const statistic = found.get('statistic') as Statistic | undefined;
  const period = found.get('period');
  const currency = found.get('currency');
  const industry = found.get('industry');
  const where = measures(reading, reading.index).find(({ value }) => value.sort === 'industry');
  const industryTyped =
    where &&
    reading.words
      .slice(where.at, where.at + where.length)
      .map(({ word }) => word)
      .join(' ');
  return {
    ...(statistic && { statistic }),
    ...(period && { period }),
    ...(currency && { currency }),
    inflation: found.has('inflation'),
    ...(industry && { industry }),
    ...(industryTyped && { industryTyped }),
    ...(place && { region: place.region, place: place.label }),
    city: place?.city ?? false,
    years: reading.years.map(({ year }) => year),
    amounts: reading.amounts,
  };
}

function measures(reading: Reading, index: AnswerIndex) {
  const taken = new Set(
    reading.mentions.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
  );
  const options = reading.words.map((word, at) => (taken.has(at) ? [] : [{ word: word.singular, cost: 0 }]));
  return reading.words.flatMap((_, at) =>
    index.measures
      .matches(options, at)
      .slice(0, 1)
      .map((match) => ({ ...match, at })),
  );
}
