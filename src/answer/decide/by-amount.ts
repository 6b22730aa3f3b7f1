import type { View } from '../../knowledge/library.ts';
import type { Figure, Role } from '../../knowledge/schema.ts';
import { isAmount } from '../compose/choose.ts';
import { comparisonAnswer } from '../compose/comparison.ts';
import type { Reading } from '../read/reading.ts';
import type { Wish } from '../read/wish.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { answerOne } from './one-role.ts';

type Kinded = readonly [AnswerKind, readonly Figure[]];

const figuresOf = (role: Role): readonly Kinded[] => [
  ['salary', role.pay.figures],
  ['outlook', role.outlook.figures],
  ['skills', role.skills.shares],
  ['employers', role.employers.counts],
];

const UNITS = { salary: 'money', outlook: 'percent', skills: 'percent', employers: 'plain' } as const;
/** Smaller whole numbers mean too many things. */
const TELLING_COUNT = 100;

/** The kind of answer whose figure a question about this role quotes: "is $105,845 base pay?". */
export function kindByFigure(reading: Reading, role: Role): AnswerKind | undefined {
  if (namesDates(reading, role.pay.figures)) return 'salary';
  return figuresOf(role).find(([kind, figures]) =>
    figures.some(
      (figure) => quotes(reading, kind, figure) || (kind === 'outlook' && coversYears(figure, reading)),
    ),
  )?.[0];
}

/** "Which one holds, that of 2018 or that of 2022?": both are years of pay figures. */
function namesDates({ years }: Reading, figures: readonly Figure[]): boolean {
  return (
    years.length > 1 && years.every(({ year }) => figures.some(({ asOf }) => asOf.startsWith(String(year))))
  );
}

function quotes({ amounts }: Reading, kind: AnswerKind, figure: Figure): boolean {
  const unit = UNITS[kind as keyof typeof UNITS];
  return amounts.some(
    (amount) =>
      amount.unit === unit &&
      (unit !== 'plain' || amount.value >= TELLING_COUNT) &&
      isAmount(figure, amount.value),
  );
}

/** "$91,502… whose salary is that?", "the 9.1 %", "the projection for 2019–2029": finds a figure by its value or period. */
export function byFigure(reading: Reading, wish: Wish, view: View, today: string): Answer | undefined {
  const asked = (figure: Figure, kind: AnswerKind) =>
    (quotes(reading, kind, figure) &&
      !(kind === 'outlook' && reading.years.length > 1) &&
      (kind !== 'skills' || reading.intents.has('skills') || speaksOf(reading, figure.subject))) ||
    (kind === 'outlook' && coversYears(figure, reading));
  // a role's own figure before one that only stands in for it
  for (const isProxy of [false, true])
    for (const role of view.roles.values())
      for (const [kind, figures] of figuresOf(role))
        if (figures.some((figure) => (figure.occupation !== undefined) === isProxy && asked(figure, kind)))
          return answerOne(kind, { role, wish, view, today });
  for (const { roles: ids, differences } of view.comparisons.values())
    if (
      differences.some((figure) =>
        reading.amounts.some(
          ({ value, unit }) => unit === 'percent' && Math.abs(figure.value ?? 0) === value,
        ),
      )
    ) {
      const roles = ids.flatMap((id) => view.roles.get(id) ?? []);
      return comparisonAnswer({ roles, hits: [], about: 'education', wish, view, today });
    }
  return undefined;
}

/** The question names the years that the projection covers, in full or as "2016-26". */
function coversYears({ period }: Figure, { words, years, intents }: Reading): boolean {
  const [from, to] = period.split('–');
  if (!to || (!intents.has('outlook') && years.length < 2)) return false;
  const typed = words.map(({ raw }) => raw);
  return typed.includes(from ?? '') && (typed.includes(to) || typed.includes(to.slice(2)));
}

const speaksOf = ({ words }: Reading, subject: string | undefined): boolean =>
  subject !== undefined && words.some(({ word }) => word === subject.toLowerCase());
