import type { View } from '../../knowledge/library.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Answer, Section } from '../types.ts';
import { inSentence, listOf, pluralOf, titleOf } from '../wording/names.ts';
import { askAbout, knownKinds } from './ask.ts';
import { composedRows, pairedRows, payRow, type Row, writtenRows } from './comparison-rows.ts';
import { degreeSections } from './degrees.ts';
import { fromClaim, line, makeAnswer } from './make.ts';
import { payGap, payLead, paySection } from './pay-gap.ts';
import type { Subject } from './subject.ts';

export interface Versus extends Omit<Subject, 'role' | 'hit'> {
  readonly roles: readonly Subject['role'][];
  readonly hits: readonly Hit[];
  /** The question is about pay, or about degrees. */
  readonly about: 'pay' | 'education' | undefined;
}

/** Two or three roles side by side: as written where somebody wrote it, else put together from their claims. */
export function comparisonAnswer(versus: Versus): Answer {
  const { roles, view, hits, about } = versus;
  const ids = roles.map(({ id }) => id);
  const written = findComparison(ids, view);
  const pairs = written ? [] : pairsOf(ids, view);
  const best = hits.find(
    ({ passage }) => passage.owner.type === 'comparison' && passage.owner.id === written?.id,
  );
  const rows = [
    ...(written ? writtenRows(written, versus) : pairedRows(pairs, versus)),
    ...composedRows(versus, written ? [written] : pairs),
    ...(about === 'pay' ? [] : [payRow(versus)]),
  ];
  const degrees = written ? degreeSections(written, versus) : [];
  const sections: Section[] = [
    ...(about === 'pay' ? [paySection(versus)] : []),
    ...(about === 'education' ? degrees : []),
    {
      type: 'table',
      id: 'comparison',
      heading: 'Side by side',
      columns: roles.map(({ title }) => title),
      rows: foremost(rows, best),
    },
    ...(about === 'education' ? [] : degrees),
    {
      type: 'lines',
      id: 'overlap',
      heading: 'How they work together',
      items: (written?.overlap ?? []).map(fromClaim),
    },
    {
      type: 'lines',
      id: 'both',
      heading: 'One person in both roles',
      items: (written?.both ?? []).map(fromClaim),
    },
  ];
  return makeAnswer(
    {
      kind: 'comparison',
      roles: ids,
      region: versus.wish.region ?? null,
      entry: written?.id ?? null,
      title: titleFor(roles),
      lead:
        pairs.length > 0 && about === undefined
          ? summaries(pairs)
          : firstLine(versus, written, best, rows, degrees),
      sections,
      notes: [...(about === 'pay' ? payGap(versus) : [])],
      suggestions: (['role', 'salary'] as const)
        .flatMap((kind) =>
          ids.filter((id) => knownKinds(id, view).includes(kind)).map((id) => askAbout(id, kind, view, true)),
        )
        .slice(0, 4),
    },
    view,
  );
}

/** "Technical lead vs engineering manager". */
function titleFor([first, ...others]: Versus['roles']): string {
  return [first?.title ?? '', ...others.map(({ title }) => inSentence(title))].join(' vs ');
}

/** The written comparison of exactly these roles, in whatever order. */
export function findComparison(ids: readonly string[], view: View) {
  return [...view.comparisons.values()].find(
    ({ roles }) => roles.length === ids.length && roles.every((id) => ids.includes(id)),
  );
}

/** Written comparisons of two of these three roles. */
function pairsOf(ids: readonly string[], view: View) {
  return [...view.comparisons.values()].filter(({ roles }) => roles.every((id) => ids.includes(id)));
}

function summaries(pairs: ReturnType<typeof pairsOf>) {
  return line(
    pairs.map(({ summary }) => summary.text).join(' '),
    ...pairs.map(({ summary }) => summary.source),
  );
}

function firstLine(
  versus: Versus,
  written: ReturnType<typeof findComparison>,
  best: Hit | undefined,
  rows: readonly Row[],
  degrees: readonly Section[],
) {
  const { about, roles, view } = versus;
  const [degree] = degrees;
  if (about === 'pay') return payLead(versus);
  if (about === 'education' && degree?.type === 'lines' && degree.items[0]) return degree.items[0];
  if (best?.passage.section === 'overlap' || best?.passage.section === 'both')
    return line(best.passage.text, ...best.passage.sources);
  const row = best ? rows.find((one) => one.at === best.passage.row) : undefined;
  if (row) {
    const told = row.cells
      .map((cell, at) => ({ cell, title: titleOf(roles[at]?.id ?? '', view) }))
      .filter(({ cell }) => cell.sources.length > 0);
    return line(
      told.map(({ cell, title }) => `${title}: ${cell.text}`).join(' '),
      ...told.flatMap(({ cell }) => [...cell.sources]),
    );
  }
  if (written) return fromClaim(written.summary);
  return line(
    `No source compares ${listOf(roles.map(({ id }) => pluralOf(id, view)))} directly; this is what is said of each.`,
  );
}

/** The row that answers the question comes first. */
function foremost(rows: readonly Row[], best: Hit | undefined): Row[] {
  const row = rows.find((one) => one.at !== undefined && one.at === best?.passage.row);
  return row ? [row, ...rows.filter((one) => one !== row)] : [...rows];
}
