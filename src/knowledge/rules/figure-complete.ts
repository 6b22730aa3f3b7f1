import type { Draft, Entry } from '../draft.ts';
import type { Figure, Role } from '../schema.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { figuresOf, tellingEntries } from './walk.ts';

/** Statistics that tell an amount, whichever it is. */
const AMOUNTS: readonly string[] = ['median', 'average', 'range', 'percentile'];
const OFFICE = /\bbureau of labor statistics\b|\bBLS\b/i;

export const figureComplete: Rule = {
  name: 'figure-complete',
  description:
    'A figure says all that its kind needs: what money is paid for, which years a growth spans, whom a proxy counts.',
  severity: 'error',
  atStart: true,
  check(draft, report) {
    for (const entry of tellingEntries(draft)) {
      for (const { value, path } of figuresOf(entry.data)) {
        for (const lack of [...lacks(value), ...placeLacks(value, path), ...sourceLacks(value, draft)]) {
          report.problem(at(entry, path), lack);
        }
      }
    }
    for (const entry of draft.roles.values()) {
      for (const { value, path } of figuresOf(entry.data)) {
        const lack = proxyLack(value, entry, draft);
        if (lack) report.problem(at(entry, path), lack);
      }
    }
  },
};

/** What the figure lacks by its statistic alone. */
function lacks(figure: Figure): string[] {
  const { statistic, unit, currency, period, low, high, value, subject, versus } = figure;
  const found: string[] = [];
  const span = /^(\d{4})–(\d{4})$/.exec(period);
  if (statistic === 'growth') {
    if (unit !== 'percent') found.push('growth is told in percent. Set "unit: percent".');
    if (!span) found.push('growth has no years. Set "period" to both in full: 2024–2034.');
  }
  if (span && Number(span[1]) >= Number(span[2]))
    found.push(`the period ${period} ends before it begins. Turn it round.`);
  if (AMOUNTS.includes(statistic) && currency && span) {
    found.push('pay is told for a year. Set "period: year", or "unstated" where the source is silent.');
  }
  if (statistic === 'share') {
    if (unit !== 'percent') found.push('a share is told in percent. Set "unit: percent".');
    if (!subject) found.push('a share has no subject. Say in "subject" what is shared: "Java".');
    for (const part of [value, low, high]) {
      if (part !== undefined && (part < 0 || part > 100))
        found.push('a share lies between 0 and 100. Check the number.');
    }
  }
  if (statistic === 'count' && !subject)
    found.push('a count has no subject. Say in "subject" what or whose is counted.');
  if (statistic === 'difference' && !versus)
    found.push('a difference has no "versus". Name the role it is measured against.');
  if (statistic === 'range' && value !== undefined)
    found.push('a range has two ends. Give "low" and "high".');
  if (low !== undefined && high !== undefined && low >= high)
    found.push('"low" is not below "high". Turn them round.');
  if (currency && [value, low, high].some((part) => part !== undefined && part <= 0)) {
    found.push('an amount of money is above zero. Check the number.');
  }
  return found;
}

/** What the section asks of a figure in it. */
function placeLacks(figure: Figure, path: readonly PropertyKey[]): string[] {
  if (path[0] === 'pay' && !figure.currency && figure.statistic !== 'difference') {
    return ['a figure of pay has no currency. Set "currency: USD" or whichever it is.'];
  }
  return [];
}

function sourceLacks(figure: Figure, draft: Draft): string[] {
  const source = draft.sources.get(figure.source)?.data;
  if (source?.kind !== 'official' || !OFFICE.test(source.publisher ?? '')) return [];
  return figure.locator
    ? []
    : ['a figure of the statistics office has no "locator". Name file, sheet, row and column.'];
}

/** A role that the office doesn't count must say on each office figure whom it counts instead. */
function proxyLack(figure: Figure, entry: Entry<Role>, draft: Draft): string | undefined {
  const occupation = entry.data.occupation;
  const isOfficial = draft.sources.get(figure.source)?.data.kind === 'official';
  if (!isOfficial || !occupation) return undefined;
  if (occupation.proxy && !figure.occupation) {
    return 'the role has only a proxy at the statistics office. Name the occupation that is counted in "occupation".';
  }
  const codes = [figure.occupation?.code, occupation.code];
  if (codes.every((code) => code !== undefined) && codes[0] !== codes[1]) {
    return `the figure counts ${codes[0]}, the role's occupation is ${codes[1]}. Make them agree.`;
  }
  return undefined;
}
