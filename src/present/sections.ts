import type { KnownBlock } from '@slack/types';
import type { Section } from '../answer/types.ts';
import { drawGroup, type FigureOptions, groupFigures } from './figures.ts';
import { bold, line, list, plain, rich } from './rich.ts';

/** How much of a section to draw, and how. */
export interface SectionOptions extends FigureOptions {
  /** Items of a list, or groups of figures. */
  readonly items: number;
}

/** Blocks that belong together: they are shown whole or left out whole. */
export type Part = readonly KnownBlock[];

/** One section, and how many of its items were left out. */
export interface DrawnSection {
  readonly parts: readonly Part[];
  readonly left: number;
}

type Table = Extract<Section, { type: 'table' }>;

/** A table as lines, for modals, where Slack has no tables: each row under its label, each role on a line of its own. */
function drawRows({ rows, columns, heading }: Table, { items }: SectionOptions): DrawnSection | null {
  if (rows.length === 0) return null;
  const parts = rows.slice(0, items).map((row) => {
    const cells = columns.map((column, at) => `\n${column}: ${row.cells[at]?.text || '—'}`);
    return [rich(line(bold(row.label), plain(cells.join(''))))];
  });
  const title = heading.trim() === '' ? [] : [[rich(line(bold(heading)))]];
  return { parts: [...title, ...parts], left: Math.max(0, rows.length - items) };
}

function drawFigures(
  section: Extract<Section, { type: 'figures' }>,
  options: SectionOptions,
): DrawnSection | null {
  const groups = groupFigures(section.items);
  if (groups.length === 0) return null;
  const heading = section.heading.trim();
  const mixed = new Set(section.items.map(({ role }) => role)).size > 1;
  return {
    parts: groups
      .slice(0, options.items)
      .map((group, at) => drawGroup(group, at === 0 ? heading : '', { ...options, mixed })),
    left: Math.max(0, groups.length - options.items),
  };
}

/** Draws a section under its bold heading; `null` for one that has nothing to say. */
export function drawSection(section: Section, options: SectionOptions): DrawnSection | null {
  if (section.type === 'figures') return drawFigures(section, options);
  if (section.type === 'table') return drawRows(section, options);
  const all = section.items
    .map((item) => line(plain(item.text)))
    .filter(({ elements }) => elements.length > 0);
  const shown = all.slice(0, options.items);
  const [first] = shown;
  if (first === undefined) return null;
  const left = all.length - shown.length;
  const heading = section.heading.trim();
  const ordered = section.ordered === true;
  // A lone item is a sentence under its heading, not a list of one.
  if (shown.length === 1 && !ordered) {
    return { parts: [[rich(line(bold(heading && `${heading}\n`), first.elements))]], left };
  }
  const title = heading === '' ? [] : [line(bold(heading))];
  return { parts: [[rich(...title, list(shown, ordered ? 'ordered' : 'bullet'))]], left };
}
