import type { FigureItem, Line, Section } from '../types.ts';
import { money } from '../wording/amount.ts';
import { figureSentence } from '../wording/figure.ts';
import { inSentence } from '../wording/names.ts';
import type { Versus } from './comparison.ts';
import { line } from './make.ts';
import { nothingOnPay, payOf } from './pay.ts';

/** Each role's best figure, highest first, in one sentence. */
export function payLead(versus: Versus): Line {
  const told = versus.roles
    .map((role) => ({ role, items: payOf(role, versus) }))
    .sort((a, b) => worth(b.items[0]) - worth(a.items[0]));
  const known = told.filter(({ items }) => items.length > 0);
  const without = told.filter(({ items }) => items.length === 0).map(({ role }) => role.id);
  const parts = known.map(({ role, items }) => `${role.title}: ${items.map(figureSentence).join('; ')}.`);
  if (without.length > 0) parts.unshift(nothingOnPay(without, versus.view));
  return line(parts.join(' '), ...known.flatMap(({ items }) => items.map(({ figure }) => figure.source)));
}

/** The figures that the lead tells, each to be drawn with all that belongs to it. */
export function paySection(versus: Versus): Section {
  const items = versus.roles.map((role) => payOf(role, versus));
  return {
    type: 'figures',
    id: 'pay',
    heading: 'Pay',
    items: items.sort((a, b) => worth(b[0]) - worth(a[0])).flat(),
  };
}

const worth = (item: FigureItem | undefined): number => item?.figure.value ?? item?.figure.high ?? 0;

/** The difference between two roles' figures where they are of one kind, and what still sets them apart. */
export function payGap(versus: Versus): string[] {
  const items = versus.roles.map((role) => payOf(role, versus)[0]);
  const [first, second] = items;
  if (items.length !== 2 || !first || !second) return [];
  const { figure: a } = first;
  const { figure: b } = second;
  if (a.currency !== b.currency || a.value === undefined || b.value === undefined || !a.currency)
    return ['The figures are of different kinds, so a difference between them would mean little.'];
  const apart = [
    a.statistic === b.statistic
      ? ''
      : `a ${a.statistic} against ${b.statistic === 'average' ? 'an average' : `a ${b.statistic}`}`,
    a.industry === b.industry ? '' : 'different industries',
    a.asOf === b.asOf ? '' : 'different dates',
    a.region === b.region ? '' : 'places stated for only one',
    a.occupation || b.occupation ? 'a proxy occupation' : '',
  ].filter(Boolean);
  const higher = a.value >= b.value ? first : second;
  const caution = apart.length > 0 ? ` Mind that they are not like for like: ${apart.join(', ')}.` : '';
  return [
    `Worked out: ${money(Math.abs(a.value - b.value), a.currency)} between these two figures, the ${inSentence(higher.roleTitle)}'s being the higher.${caution}`,
  ];
}
