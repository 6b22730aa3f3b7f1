import type { Statistic } from '../../knowledge/schema.ts';
import type { Amount } from './amounts.ts';
import type { Reading } from './reading.ts';

/** Which figure is asked for, by its parts. */
export interface Wish {
  readonly statistic?: Statistic;
  /** 10 or 90: "the top ten percent". */
  readonly percentile?: number;
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

export function wishOf(reading: Reading): Wish {
  const found = new Map<string, string>();
  for (const { sort, label } of reading.measures) if (!found.has(sort)) found.set(sort, label);
  // "I come from Pune, what is paid in the USA"
  const place = reading.places.find(({ at }) => reading.words[at - 1]?.word !== 'from') ?? reading.places[0];
  const percentile = found.get('percentile');
  const statistic = (percentile ? 'percentile' : found.get('statistic')) as Statistic | undefined;
  const period = found.get('period');
  const currency = found.get('currency');
  const industry = found.get('industry');
  const where = reading.measures.find(({ sort }) => sort === 'industry');
  const industryTyped =
    where &&
    reading.words
      .slice(where.at, where.at + where.length)
      .map(({ word }) => word)
      .join(' ');
  return {
    ...(statistic && { statistic }),
    ...(percentile && { percentile: Number(percentile) }),
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
