const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as people read it, as exact as it is given.
 *
 * @example
 * readableDate('2018-01') // 'January 2018'
 */
export function readableDate(date: string | null | undefined): string {
  if (!date || date === 'unstated') return 'date not stated';
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return [day === undefined ? '' : Number(day), name, year].join(' ').trim();
}

/** Whole years from a date (taken at its earliest) to today; `undefined` where the source gives no date. */
export function ageInYears(date: string, today: string): number | undefined {
  if (date === 'unstated') return undefined;
  const [year = 0, month = 1] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  return Math.max(0, Math.floor((thisYear * 12 + thisMonth - (year * 12 + month)) / 12));
}
