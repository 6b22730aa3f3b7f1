import type { Answer } from '../types.ts';
import { figureItem, figureSentence } from '../wording/figure.ts';
import { pluralOf } from '../wording/names.ts';
import { askAbout, followUps } from './ask.ts';
import { chooseFigures, leading } from './choose.ts';
import { fromClaim, line, makeAnswer } from './make.ts';
import { newestFirst } from './order.ts';
import type { Subject } from './subject.ts';

/** How jobs are expected to grow, and whose growth the figures really are. */
export function outlookAnswer(subject: Subject): Answer {
  const { role, wish, view, today, hit } = subject;
  const { figures, claims } = role.outlook;
  if (figures.length + claims.length === 0) return declineOutlook(subject);
  const growth = { ...wish, amounts: [] };
  const { chosen, missing, notes } = chooseFigures(newestFirst(figures), growth, view);
  if (missing.length > 0 && figures.length > 0) return declineOutlook(subject, missing.join(' '));
  const told = leading([...chosen].sort(byAmount(wish.amounts.map(({ value }) => value))), 2);
  const items = (told.length > 0 ? told : chosen.slice(0, 2)).map((figure) =>
    figureItem(role.id, figure, view, today),
  );
  const specific =
    hit?.passage.section === 'outlook' && hit.passage.owner.id === role.id ? hit.passage : undefined;
  const lead = specific
    ? line(specific.text, ...specific.sources)
    : line(
        `${role.title}: ${items.map(figureSentence).join('; ')}.`,
        ...items.map(({ figure }) => figure.source),
      );
  return makeAnswer(
    {
      kind: 'outlook',
      roles: [role.id],
      region: wish.region ?? null,
      title: `Job outlook for ${pluralOf(role.id, view)}`,
      lead: items.length > 0 || specific ? lead : fromClaim(claims[0] ?? { text: '', source: '' }),
      sections: [
        {
          type: 'figures',
          id: 'outlook',
          heading: '',
          items: chosen.map((figure) => figureItem(role.id, figure, view, today)),
        },
        { type: 'lines', id: 'details', heading: 'What to know about it', items: claims.map(fromClaim) },
      ],
      notes: [
        ...notes,
        ...(figures.length > 1
          ? [
              'The figures differ because they cover different periods or occupations; each projection replaced the one before it.',
            ]
          : []),
      ],
      suggestions: followUps(role.id, 'outlook', view),
    },
    view,
  );
}

const byAmount =
  (asked: readonly number[]) => (a: { value?: number | undefined }, b: { value?: number | undefined }) =>
    Number(asked.includes(b.value ?? -1)) - Number(asked.includes(a.value ?? -1));

function declineOutlook({ role, wish, view }: Subject, missing = ''): Answer {
  const proxy = ['it-manager', 'technical-lead'].filter((id) => id !== role.id && view.roles.has(id));
  return makeAnswer(
    {
      kind: 'none',
      region: wish.region ?? null,
      title: `Job outlook for ${pluralOf(role.id, view)}`,
      lead: line(`I have no outlook figure for ${pluralOf(role.id, view)}${missing ? ` ${missing}` : ''}.`),
      notes: role.occupation && !role.occupation.code ? [role.occupation.why] : [],
      suggestions: [
        ...(missing ? [askAbout(role.id, 'outlook', view, true)] : []),
        ...followUps(role.id, 'outlook', view, 2, true),
        ...proxy.map((id) => askAbout(id, 'outlook', view, true)),
      ].slice(0, 5),
    },
    view,
  );
}
