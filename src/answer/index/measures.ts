import type { View } from '../../knowledge/library.ts';
import { nameWords } from './names.ts';
import { Phrases } from './phrases.ts';

export interface Measure {
  readonly sort: 'statistic' | 'percentile' | 'period' | 'currency' | 'inflation' | 'industry';
  readonly label: string;
}

/** The words that tell which figure is meant. */
export function indexMeasures(view: View): Phrases<Measure> {
  const phrases = new Phrases<Measure>();
  const { statistics, percentiles, periods, currencies, industries, inflation } = view.vocabulary.measures;
  const add = (sort: Measure['sort'], named: Readonly<Record<string, readonly string[]>>) => {
    for (const [label, list] of Object.entries(named))
      for (const phrase of list) phrases.set(nameWords(phrase), { sort, label });
  };
  add('statistic', statistics);
  add('percentile', percentiles);
  add('period', periods);
  add('industry', industries);
  add('currency', currencies);
  add('inflation', { inflation });
  return phrases;
}
