import type { Answer, Section } from '../types.ts';
import { figureItem } from '../wording/figure.ts';
import { listOf, pluralOf } from '../wording/names.ts';
import { askAbout, followUps } from './ask.ts';
import type { Choice } from './choose.ts';
import { line, makeAnswer } from './make.ts';
import { newestFirst } from './order.ts';
import type { Subject } from './subject.ts';

/** "I have no pay figure for …", with the nearest ones that are known. */
export function declinePay(subject: Subject, choice: Choice): Answer {
  const { role, wish, view, today } = subject;
  const what = pluralOf(role.id, view);
  const missing = choice.missing.length > 0 ? ` ${listOf(choice.missing)}` : '';
  const elsewhere = wish.region ? rolesPaidIn(wish.region, subject) : [];
  const known: Section = {
    type: 'figures',
    id: 'pay',
    heading: `What I have for ${what}`,
    items: newestFirst(role.pay.figures).map((figure) => figureItem(role.id, figure, view, today)),
  };
  const nearby: Section = {
    type: 'figures',
    id: 'details',
    heading: `What I have ${listOf(choice.missing) || 'for other roles'}`,
    items: elsewhere,
  };
  const whyNone =
    role.pay.figures.length === 0 && role.occupation && !role.occupation.code ? [role.occupation.why] : [];
  return makeAnswer(
    {
      kind: 'none',
      region: wish.region ?? null,
      title: `What ${what} earn`,
      lead: line(`I have no pay figure for ${what}${missing}.`),
      sections: [known, nearby],
      notes: whyNone,
      suggestions: [
        ...new Map(elsewhere.map(({ role: id }) => [id, askAbout(id, 'salary', view, true)])).values(),
        ...(role.pay.figures.length > 0 ? [askAbout(role.id, 'salary', view, true)] : []),
        ...followUps(role.id, 'salary', view, 3, true),
      ].slice(0, 5),
    },
    view,
  );
}

/** Figures of other roles for the place asked for. */
function rolesPaidIn(region: string, { role, view, today }: Subject) {
  if (region === 'US') return [];
  return [...view.roles.values()]
    .filter((other) => other.id !== role.id)
    .flatMap((other) =>
      other.pay.figures
        .filter((figure) => figure.region === region)
        .map((figure) => figureItem(other.id, figure, view, today)),
    );
}
