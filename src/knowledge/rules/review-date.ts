import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { tellingEntries } from './walk.ts';

const MONTHS = 18;

export const reviewDate: Rule = {
  name: 'review-date',
  description: `"reviewed.on" is a day that has been, and not more than ${MONTHS} months ago (a warning then).`,
  severity: 'error',
  atStart: false,
  check(draft, report, { today }) {
    if (today === undefined) {
      report.note('not checked: no date of today given.');
      return;
    }
    for (const entry of tellingEntries(draft)) {
      const { on } = entry.data.reviewed;
      const where = at(entry, ['reviewed', 'on']);
      if (on > today) report.problem(where, `${on} is still to come. Give the day of the review.`);
      else if (monthsBetween(on, today) > MONTHS) {
        report.problem(
          where,
          `reviewed on ${on}, more than ${MONTHS} months ago. Review it and set the date.`,
          'warning',
        );
      }
    }
  },
};

/** Whole months begun between two days, a day over counted. */
function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) + (d2 > d1 ? 1 : 0);
}
