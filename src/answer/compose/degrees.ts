import type { Comparison, Figure } from '../../knowledge/schema.ts';
import type { Section } from '../types.ts';
import { amountOf } from '../wording/amount.ts';
import { figureItem, whenceOf } from '../wording/figure.ts';
import { pluralOf } from '../wording/names.ts';
import type { Versus } from './comparison.ts';
import { line } from './make.ts';

/** How much likelier one role's people are to hold a degree than the other's, in words. */
export function degreeSections(written: Comparison, { view, today }: Versus): Section[] {
  if (written.differences.length === 0) return [];
  const items = written.differences.flatMap((figure) => {
    if (!figure.role || !figure.versus) return [];
    const whence = whenceOf(figureItem(figure.role, figure, view, today));
    return [
      line(
        `${capital(pluralOf(figure.role, view))} are ${likelier(figure)} to hold ${figure.subject ?? 'a degree'} ${figure.value === 0 ? 'as' : 'than'} ${pluralOf(figure.versus, view)} (${whence}).`,
        figure.source,
      ),
    ];
  });
  return [{ type: 'lines', id: 'differences', heading: 'Degrees', items }];
}

function likelier(figure: Figure): string {
  const value = figure.value ?? 0;
  const amount = amountOf({ ...figure, value: Math.abs(value) });
  return value === 0
    ? `just as likely (a difference of ${amount})`
    : `${amount} ${value > 0 ? 'more' : 'less'} likely`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
