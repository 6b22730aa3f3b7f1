import type { View } from '../../knowledge/library.ts';
import type { Figure } from '../../knowledge/schema.ts';
import { readableDate } from '../wording/date.ts';
import { listOf } from '../wording/names.ts';

/** One line on why two figures for the same thing differ, from what is known of them; nothing where they can't be compared. */
export function whyTheyDiffer(figures: readonly Figure[], view: View): string[] {
  const own = figures.filter(
    (figure) => !figure.occupation && (figure.statistic === 'median' || figure.statistic === 'average'),
  );
  const [first, second] = own.filter((figure) => figure.currency === own[0]?.currency);
  if (!first || !second) return [];
  const reasons = [
    first.statistic === second.statistic
      ? ''
      : `one is ${an(first.statistic)}, the other ${an(second.statistic)}`,
    first.asOf === second.asOf
      ? ''
      : `they date from ${readableDate(first.asOf)} and ${readableDate(second.asOf)}`,
    first.source === second.source
      ? ''
      : `they come from ${listOf([first, second].map((figure) => publisherOf(figure, view)))}`,
  ].filter(Boolean);
  return reasons.length > 0
    ? [`Why they differ: ${reasons.join('; ')}. Neither replaces the other, so both stand.`]
    : [];
}

const an = (statistic: string): string => `${statistic === 'average' ? 'an' : 'a'} ${statistic}`;

function publisherOf(figure: Figure, view: View): string {
  return (
    figure.origin ??
    view.sources.get(figure.source)?.publisher ??
    'a publisher that the document does not name'
  );
}
