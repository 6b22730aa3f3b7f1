import type { Draft, Entry } from '../draft.ts';
import type { Faq } from '../schema.ts';
import { amountsIn, numbersOf } from './money.ts';
import type { Rule } from './rule.ts';
import { at } from './rule.ts';
import { claimsOf, figuresOf, type Telling, tellingEntries } from './walk.ts';

export const figureText: Rule = {
  name: 'figure-text',
  description:
    'Money in a sentence also stands as a figure with statistic, period, place, date and source: in the same file, or for a FAQ or comparison in its roles.',
  severity: 'error',
  atStart: false,
  check(draft, report) {
    for (const entry of tellingEntries(draft)) {
      const known = new Set(
        filesOf(entry, draft).flatMap((data) => figuresOf(data).flatMap(({ value }) => numbersOf(value))),
      );
      for (const { value, path } of claimsOf(entry.data)) {
        for (const { shown, value: amount } of amountsIn(value.text)) {
          if (known.has(amount)) continue;
          report.problem(
            at(entry, path),
            `"${shown}" stands only in prose. Add it as a figure, or leave the amount out.`,
          );
        }
      }
    }
    for (const entry of draft.roles.values()) {
      for (const { shown } of amountsIn(entry.data.occupation?.why ?? '')) {
        report.problem(
          at(entry, ['occupation', 'why']),
          `"${shown}" has no source here. Leave the amount out.`,
        );
      }
    }
  },
};

/** Where an entry's figures may stand: itself and, as those have no room for pay, the roles of a FAQ or comparison. */
function filesOf(entry: Entry<Telling>, draft: Draft): Telling[] {
  if (!('roles' in entry.data)) return [entry.data];
  const isFaq = (data: Telling): data is Faq => 'question' in data;
  const everywhere = isFaq(entry.data) && entry.data.roles.length === 0;
  const ids = everywhere ? [...draft.roles.keys()] : entry.data.roles;
  return [entry.data, ...ids.flatMap((id) => draft.roles.get(id)?.data ?? [])];
}
