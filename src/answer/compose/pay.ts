import type { Figure } from '../../knowledge/schema.ts';
import type { Answer, Section } from '../types.ts';
import { money } from '../wording/amount.ts';
import { figureItem, figureSentence } from '../wording/figure.ts';
import { listOf, pluralOf } from '../wording/names.ts';
import { followUps } from './ask.ts';
import { chooseFigures, leading } from './choose.ts';
import { declinePay } from './decline-pay.ts';
import { fromClaim, line, makeAnswer } from './make.ts';
import { newestFirst } from './order.ts';
import type { Subject } from './subject.ts';
import { whyTheyDiffer } from './why.ts';

/** What a role pays: every figure the sources give, the one asked for first. */
export function payAnswer(subject: Subject): Answer {
  const { role, wish, view, today, hit } = subject;
  const { claims } = role.pay;
  const figures = newestFirst(role.pay.figures);
  const specific =
    hit?.passage.section === 'pay' && hit.passage.owner.id === role.id ? hit.passage : undefined;
  const { industry: _, ...wider } = wish;
  const speaksOfIt =
    specific &&
    (view.vocabulary.measures.industries[wish.industry ?? ''] ?? []).some((word) =>
      [specific.text, ...specific.asks].join(' ').toLowerCase().includes(word),
    );
  const choice = chooseFigures(figures, speaksOfIt ? wider : wish, view);
  if (figures.length === 0 || choice.missing.length > 0) return declinePay(subject, choice);
  const told = leading(choice.chosen, 2, wish.percentile).map((figure) =>
    figureItem(role.id, figure, view, today),
  );
  const first = [
    ...(choice.otherIndustry
      ? [`I have no pay figure for ${pluralOf(role.id, view)} in ${choice.otherIndustry}. What I have:`]
      : []),
    ...conversions(subject, told[0]?.figure),
    ...(specific && !choice.otherIndustry ? [specific.text] : []),
    `${role.title}: ${told.map(figureSentence).join('; ')}.`,
  ];
  const others = figures.filter((figure) => !choice.chosen.includes(figure));
  const section: Section = {
    type: 'figures',
    id: 'pay',
    heading: '',
    items: [...choice.chosen, ...others].map((figure) => figureItem(role.id, figure, view, today)),
  };
  return makeAnswer(
    {
      kind: 'salary',
      roles: [role.id],
      region: wish.region ?? null,
      title: `What ${pluralOf(role.id, view)} earn`,
      lead: line(first.join(' '), ...(specific?.sources ?? []), ...told.map(({ figure }) => figure.source)),
      sections: [
        section,
        {
          type: 'lines',
          id: 'details',
          heading: 'What to know about it',
          items: claims.map(fromClaim),
        },
      ],
      notes: [...choice.notes, ...whyTheyDiffer(figures, view)],
      suggestions: followUps(role.id, 'salary', view),
    },
    view,
  );
}

const PARTS: Readonly<Record<string, readonly [name: string, perYear: number, how: string]>> = {
  hour: ['an hour', 2080, '2,080 hours a year, 40 a week'],
  month: ['a month', 12, '12 months a year'],
  week: ['a week', 52, '52 weeks a year'],
  day: ['a day', 260, '260 working days a year'],
};

/** Pay by the hour or month worked out from the year's figure, saying so; other currencies are declined. */
function conversions({ wish, role, view }: Subject, figure: Figure | undefined): string[] {
  const notes: string[] = [];
  const part = wish.period && Object.hasOwn(PARTS, wish.period) ? PARTS[wish.period] : undefined;
  if (part && figure?.currency) {
    const [name, perYear, how] = part;
    const worked = [figure.value, figure.low, figure.high].filter((one) => one !== undefined);
    const sums = worked.map((one) => money(Math.round(one / perYear), figure.currency ?? ''));
    notes.push(
      `About ${sums.join(' to ')} ${name}, worked out from the year's ${figure.statistic} (${how}); no source gives it so.`,
    );
  }
  if (wish.currency && !role.pay.figures.some((one) => one.currency === wish.currency))
    notes.push(
      `I don't convert currencies: no source gives pay of ${pluralOf(role.id, view)} in ${wish.currency}.`,
    );
  if (wish.inflation)
    notes.push("I don't adjust for inflation: each figure stands as its source gave it, with its date.");
  return notes;
}

/** For comparisons: the figures that two roles can best be held against each other with. */
export function payOf(role: Subject['role'], subject: Omit<Subject, 'role' | 'hit'>) {
  const { wish, view, today } = subject;
  const { chosen } = chooseFigures(newestFirst(role.pay.figures), wish, view);
  return leading(chosen, 2).map((figure) => figureItem(role.id, figure, view, today));
}

export const nothingOnPay = (roles: readonly string[], view: Subject['view']): string =>
  `I have no pay figure for ${listOf(
    roles.map((role) => pluralOf(role, view)),
    'or',
  )}.`;
