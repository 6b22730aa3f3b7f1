import type { View } from '../../knowledge/library.ts';
import type { Figure } from '../../knowledge/schema.ts';
import type { FigureItem } from '../types.ts';
import { amountOf } from './amount.ts';
import { ageInYears, readableDate } from './date.ts';
import { pluralOf } from './names.ts';
import { placeName } from './region.ts';

/** A figure older than this says how old it is. */
const OLD_FROM_YEARS = 2;

/**
 * A figure with all that it may not be shown without.
 *
 * @param role  Id of the role whose figure it is.
 * @param today YYYY-MM-DD, for its age.
 */
export function figureItem(role: string, figure: Figure, view: View, today: string): FigureItem {
  const roleTitle = view.roles.get(role)?.title ?? role;
  return {
    role,
    roleTitle,
    figure,
    amount: amountOf(figure),
    measure: measureOf(figure),
    scope: scopeOf(figure, view),
    origin: originOf(figure, view),
    date: dateOf(figure, today),
    caveat: caveatOf(figure, role, view),
  };
}

/** One line that can stand alone: the number with everything that belongs to it. */
export function figureSentence(item: FigureItem): string {
  return `${item.amount} (${whatOf(item)}; ${whenceOf(item)}${item.caveat ? `; ${item.caveat}` : ''})`;
}

/** What the number is: "median pay a year, place not stated". */
export function whatOf({ measure, scope }: Pick<FigureItem, 'measure' | 'scope'>): string {
  return scope === '' ? measure : `${measure}, ${scope}`;
}

/** Where the number comes from: "Indeed, 21 July 2022, 4 years old". */
export function whenceOf({ origin, date }: Pick<FigureItem, 'origin' | 'date'>): string {
  return `${origin}, ${date}`;
}

function scopeOf(figure: Figure, view: View): string {
  const parts: string[] = [];
  if (figure.industry) parts.push(`in the ${figure.industry.replace(/ industry$/i, '')} industry`);
  if (figure.unit !== 'jobs' && figure.statistic !== 'share' && figure.statistic !== 'difference')
    parts.push(figure.region === 'unstated' ? 'place not stated' : placeName(figure.region, view));
  return parts.join(', ');
}

function measureOf(figure: Figure): string {
  const basis = figure.basis ? ` ${figure.basis.replace(/ pay$/i, '')} pay` : ' pay';
  const period = figure.period === 'year' ? ' a year' : '';
  switch (figure.statistic) {
    case 'percentile':
      return `${figure.percentile}th percentile${basis}${period}`;
    case 'growth':
      return `${(figure.value ?? 0) < 0 ? 'change' : 'growth'} in jobs ${figure.period}`;
    case 'share':
      return `share of resumes that list ${figure.subject ?? 'it'}`;
    case 'count':
      return figure.subject ? `at ${figure.subject}` : 'count';
    case 'difference':
      return `difference in holding ${figure.subject ?? 'it'}`;
    case 'range':
      return `range of${basis}${period}`;
    default:
      return `${figure.statistic}${basis}${period}`;
  }
}

function originOf(figure: Figure, view: View): string {
  const source = view.sources.get(figure.source);
  const document = source?.publisher ?? `“${source?.title ?? figure.source}”, publisher not named`;
  return figure.origin && figure.origin !== source?.publisher
    ? `${figure.origin}, quoted by ${document}`
    : document;
}

function dateOf(figure: Figure, today: string): string {
  const date = figure.asOf === 'unstated' ? 'date not stated' : readableDate(figure.asOf);
  const age = ageInYears(figure.asOf, today);
  return age !== undefined && age >= OLD_FROM_YEARS ? `${date}, ${age} years old` : date;
}

function caveatOf(figure: Figure, role: string, view: View): string {
  const title = view.roles.get(role)?.title ?? role;
  if (figure.occupation) {
    const { title: counted, code } = figure.occupation;
    return same(counted, title)
      ? ''
      : `proxy: counts ${counted.toLowerCase()}${code ? ` (${code})` : ''}, not ${pluralOf(role, view)}`;
  }
  // the statistics office may know the role by another name
  const own = view.roles.get(role)?.occupation;
  const isOfficial = figure.origin !== undefined || view.sources.get(figure.source)?.kind === 'official';
  return own?.title && isOfficial && !own.proxy && !same(own.title, title)
    ? `counted as ${own.title.toLowerCase()}`
    : '';
}

const same = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/s$/, '') === b.toLowerCase().replace(/s$/, '');
