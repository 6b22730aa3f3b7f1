import type { View } from '../../knowledge/library.ts';
import type { Figure } from '../../knowledge/schema.ts';
import type { Wish } from '../read/wish.ts';
import { regionName } from '../wording/region.ts';

export interface Choice {
  /** The figures that fit the wish, the best first. */
  readonly chosen: readonly Figure[];
  /** What no figure fits: "in India", "in the healthcare industry". */
  readonly missing: readonly string[];
  /** An industry asked for in vain, in the asker's word. */
  readonly otherIndustry?: string;
  /** What fits only loosely, to be said: "This is for Australia; I have no figure for Melbourne." */
  readonly notes: readonly string[];
}

const isProxy = (figure: Figure): boolean => figure.occupation !== undefined;

/** Does the figure stand for this country? One without a stated place passes for the country of its currency only. */
function fitsRegion(figure: Figure, region: string, view: View): boolean {
  if (figure.region !== 'unstated') return figure.region === region;
  return (
    figure.currency !== undefined &&
    view.vocabulary.places[region]?.currency === figure.currency &&
    region === 'US'
  );
}

/** Picks the figures that a question is after, and says what it asked for in vain. */
export function chooseFigures(all: readonly Figure[], wish: Wish, view: View): Choice {
  let chosen = [...all];
  const missing: string[] = [];
  const notes: string[] = [];
  const narrow = (fits: (figure: Figure) => boolean, otherwise: string) => {
    const fitting = chosen.filter(fits);
    if (fitting.length > 0) chosen = fitting;
    else missing.push(otherwise);
  };
  if (wish.region) {
    const region = wish.region;
    const name = regionName(region, view);
    narrow(
      (figure) => fitsRegion(figure, region, view),
      `in ${wish.city ? `${wish.place} or elsewhere in ${name}` : name}`,
    );
    if (wish.city && missing.length === 0)
      notes.push(`I have no figure for ${wish.place} alone, only for ${name}.`);
  }
  const { industry, statistic, percentile } = wish;
  const inIndustry = industry
    ? chosen.filter((figure) => figure.industry?.toLowerCase().includes(industry))
    : [];
  if (inIndustry.length > 0) chosen = inIndustry;
  const otherIndustry =
    industry !== undefined && inIndustry.length === 0 ? (wish.industryTyped ?? industry) : undefined;
  for (const { value, unit } of wish.amounts) {
    const same = chosen.filter((figure) => unit !== 'plain' && isAmount(figure, value));
    if (same.length > 0) chosen = [...same, ...chosen.filter((figure) => !same.includes(figure))];
  }
  if (statistic && chosen.some((figure) => figure.statistic === statistic))
    chosen = [
      ...chosen.filter((f) => f.statistic === statistic),
      ...chosen.filter((f) => f.statistic !== statistic),
    ];
  else if (statistic)
    notes.push(`No source here gives ${statistic === 'average' ? 'an average' : `a ${statistic}`} for this.`);
  if (percentile !== undefined)
    chosen = [
      ...chosen.filter((f) => f.percentile === percentile),
      ...chosen.filter((f) => f.percentile !== percentile),
    ];
  const byYear = chosen.filter((figure) => wish.years.some((year) => inYear(figure, year)));
  if (byYear.length > 0) chosen = [...byYear, ...chosen.filter((figure) => !byYear.includes(figure))];
  else if (wish.years.length > 0)
    notes.push(`I have no figure for ${wish.years.join(' or ')}; each one below shows its own date.`);
  return { chosen, missing, notes, ...(otherIndustry && { otherIndustry }) };
}

/** Whether the number is this figure's value, or one of its ends, give or take an asker's rounding. */
export function isAmount(figure: Figure, value: number): boolean {
  const numbers = [figure.value, figure.low, figure.high].filter((one) => one !== undefined);
  return numbers.some(
    (one) =>
      one === value ||
      (value >= 10_000 && value % 100 === 0 && Math.abs(one - value) < Math.max(1_000, value * 0.01)),
  );
}

function inYear(figure: Figure, year: number): boolean {
  return figure.asOf.startsWith(String(year)) || figure.period.includes(String(year));
}

/**
 * What the first line tells: the role's own figures if it has any, else the proxies.
 *
 * @param percentile The one that was asked for, if any: it comes first.
 */
export function leading(chosen: readonly Figure[], most: number, percentile?: number): Figure[] {
  const asked = chosen.filter((figure) => percentile !== undefined && figure.percentile === percentile);
  if (asked.length > 0) return asked.slice(0, most);
  const own = chosen.filter((figure) => !isProxy(figure) && figure.statistic !== 'percentile');
  return (own.length > 0 ? own : chosen.filter((figure) => figure.statistic !== 'percentile')).slice(0, most);
}
