import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Section } from '../answer/types.ts';
import { SLACK } from '../limits.ts';
import { bold, line, rich } from './rich.ts';

type TableSection = Extract<Section, { type: 'table' }>;

/** Rows that older checks of Slack's let through, the heading among them. */
const SAFE_ROWS = 20;

function strong(text: string): RichTextBlock {
  return rich(line(bold(text === '' ? ' ' : text)));
}

/** A comparison as Slack's own table; `null` where it is larger than one may be, so that lines take its place. */
export function drawTable(section: TableSection): TableBlock | null {
  if (section.rows.length === 0 || section.rows.length >= SAFE_ROWS) return null;
  if (section.columns.length >= SLACK.tableColumns) return null;
  const head = [strong(''), ...section.columns.map(strong)];
  const rows = section.rows.map((row) => [
    strong(row.label),
    ...section.columns.map((_, at) => {
      const text = row.cells[at]?.text ?? '';
      return { type: 'raw_text' as const, text: text === '' ? '—' : text };
    }),
  ]);
  return {
    type: 'table',
    rows: [head, ...rows],
    column_settings: head.map(() => ({ is_wrapped: true })),
  };
}
