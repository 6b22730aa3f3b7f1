import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Section } from '../answer/types.ts';
import { SLACK } from '../limits.ts';
import { context } from './blocks.ts';
import { bold, line, rich } from './rich.ts';
import type { DrawnSection } from './sections.ts';

type TableSection = Extract<Section, { type: 'table' }>;
type Row = TableSection['rows'][number];

/** Rows of a comparison in a message: what fits a screen. */
const ROWS = 7;

/** Over the first column, for those who hear a table rather than see it. */
const ASPECT = 'Aspect';

const isSilent = (row: Row, at: number): boolean => (row.cells[at]?.text ?? '') === '';

function strong(text: string): RichTextBlock {
  return rich(line(bold(text === '' ? ' ' : text)));
}

/** The first row, which answers; then those in which every role has something to say. */
function mostTelling({ rows, columns }: TableSection): Row[] {
  const silent = (row: Row) => columns.filter((_, at) => isSilent(row, at)).length;
  const [first, ...others] = rows;
  const ordered = others.sort((a, b) => silent(a) - silent(b));
  return [...(first ? [first] : []), ...ordered].slice(0, ROWS);
}

/** A comparison as Slack's own table; `null` where it is wider than one may be, so that lines take its place. */
export function drawTable(section: TableSection): DrawnSection | null {
  const { columns } = section;
  if (section.rows.length === 0 || columns.length >= SLACK.tableColumns) return null;
  const shown = mostTelling(section);
  const head = [ASPECT, ...columns].map(strong);
  const rows = shown.map((row) => [
    strong(row.label),
    ...columns.map((_, at) => ({
      type: 'raw_text' as const,
      text: isSilent(row, at) ? '—' : (row.cells[at]?.text ?? ''),
    })),
  ]);
  const table: TableBlock = {
    type: 'table',
    rows: [head, ...rows],
    column_settings: head.map(() => ({ is_wrapped: true })),
  };
  const hasGap = shown.some((row) => columns.some((_, at) => isSilent(row, at)));
  const legend = hasGap ? context('— the sources do not say') : [];
  return { parts: [[table, ...legend]], left: section.rows.length - shown.length };
}
