import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { FigureItem } from '../answer/types.ts';
import { context } from './blocks.ts';
import { bold, line, list, plain, rich } from './rich.ts';

/** Figures that stand in one line; more of them make a list. */
const IN_LINE = 3;

/** How to draw figures. */
export interface FigureOptions {
  /** The role whose name stands over the card; every other figure names its own. */
  readonly under?: string | undefined;
  /** Figures of several roles stand together: each begins with its role. */
  readonly mixed?: boolean | undefined;
  /** Leaves out what the sources remark on a figure. */
  readonly brief?: boolean | undefined;
}

/** Figures of one role that share place, date, source and caveat, so that these are said once. */
export function groupFigures(items: readonly FigureItem[]): FigureItem[][] {
  const groups = new Map<string, FigureItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.role, item.scope, item.origin, item.date, item.caveat]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** After a median, "90th percentile" says enough: the line has named pay and period. */
function shortMeasure({ figure, measure }: FigureItem, at: number): string {
  return at > 0 && figure.statistic === 'percentile' ? `${figure.percentile}th percentile` : measure;
}

function amounts(group: readonly FigureItem[], heading: string, owner: string): RichTextBlockElement[] {
  const one = (item: FigureItem, at: number): RichTextElement[] => [
    ...plain(at > 0 ? ' · ' : ''),
    ...bold(`${at === 0 ? owner : ''}${item.amount}`),
    ...plain(` ${shortMeasure(item, at)}`),
  ];
  if (group.length <= IN_LINE) return [line(bold(heading && `${heading}\n`), ...group.map(one))];
  const rows = group.map((item) => line(bold(item.amount), plain(` ${item.measure}`)));
  return [...(heading ? [line(bold(heading))] : []), list(rows)];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function details(group: readonly FigureItem[], { under, brief, mixed }: FigureOptions): string[] {
  const [first] = group;
  if (!first) return [];
  // A proxy's caveat names who was counted: the role's own name beside it would say the opposite.
  const owner = mixed || first.role === under || first.figure.occupation ? '' : first.roleTitle;
  const facts = [owner, first.scope, first.date, first.origin].filter((fact) => fact.trim() !== '');
  const notes = brief ? [] : group.map(({ figure }) => figure.note ?? '');
  return [capital(first.caveat), capital(facts.join(' · ')), ...new Set(notes)];
}

/** A group as its amounts over small lines with caveat, place, date and source; never one without the other. */
export function drawGroup(
  group: readonly FigureItem[],
  heading: string,
  options: FigureOptions,
): KnownBlock[] {
  const mixed = options.mixed === true && group.length <= IN_LINE;
  const owner = mixed && group[0] ? `${group[0].roleTitle}: ` : '';
  return [rich(...amounts(group, heading, owner)), ...context(...details(group, { ...options, mixed }))];
}
