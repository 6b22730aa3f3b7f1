import { HEADINGS } from '../src/answer/compose/section.ts';
import { passagesOf } from '../src/answer/index/passages.ts';
import type { AnswerKind } from '../src/answer/types.ts';
import { figureItem, figureSentence } from '../src/answer/wording/figure.ts';
import type { View } from '../src/knowledge/library.ts';
import type { Role } from '../src/knowledge/schema.ts';

/** One entry of the library as a search library gets it. */
export interface Entry {
  readonly id: number;
  /** Names of the roles that it is about. */
  readonly name: string;
  /** What it is about them: "Pay", "How to become one". */
  readonly heading: string;
  /** Other ways in which people ask for it, as curated. */
  readonly asks: string;
  readonly text: string;
  readonly roles: readonly string[];
  readonly kind: AnswerKind;
}

/** The fields that are searched. */
export const FIELDS = ['name', 'heading', 'asks', 'text'] as const;

/** Every claim, point, FAQ claim and figure of the library: what `answer()` searches, as plain documents. */
export function entriesOf(view: View, today: string): Entry[] {
  const names = (roles: readonly string[]) => roles.flatMap((id) => namesOf(view.roles.get(id))).join(', ');
  const entries: Omit<Entry, 'id'>[] = passagesOf(view).map(({ roles, kind, section, asks, text }) => ({
    name: names(roles),
    heading: kind === 'comparison' ? 'vs, difference, compare' : HEADINGS[section],
    asks: asks.join(', '),
    text,
    roles,
    kind,
  }));
  for (const role of view.roles.values())
    for (const [kind, heading, figures] of [
      ['salary', 'Pay, salary', role.pay.figures],
      ['outlook', 'Outlook, job growth', role.outlook.figures],
      ['skills', 'Skills', role.skills.shares],
      ['employers', 'Who hires, employers', role.employers.counts],
    ] as const)
      for (const figure of figures)
        entries.push({
          name: names([role.id]),
          heading,
          asks: (figure.asks ?? []).join(', '),
          text: figureSentence(figureItem(role.id, figure, view, today)),
          roles: [role.id],
          kind,
        });
  return entries.map((entry, id) => ({ id, ...entry }));
}

const namesOf = (role: Role | undefined): string[] =>
  role ? [role.title, ...role.aliases, ...role.titles.map(({ title }) => title)] : [];
