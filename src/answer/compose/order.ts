import type { Figure } from '../../knowledge/schema.ts';

const lastYear = (figure: Figure): number => Number(/\d{4}$/.exec(figure.period)?.[0] ?? 0);

/** Sorts as text, for dates are written year first; a date that nobody stated counts as the oldest. */
const dateOf = (figure: Figure): string => (figure.asOf === 'unstated' ? '' : figure.asOf);

/**
 * The newest figures first, the role's own before proxies: what a reader wants to know is how it stands today.
 *
 * Figures of one date keep the order in which they are written, a median before its percentiles.
 */
export function newestFirst(figures: readonly Figure[]): Figure[] {
  return [...figures].sort(
    (a, b) =>
      Number(a.occupation !== undefined) - Number(b.occupation !== undefined) ||
      lastYear(b) - lastYear(a) ||
      dateOf(b).localeCompare(dateOf(a)),
  );
}
