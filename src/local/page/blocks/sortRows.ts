import type { RichTextElement } from '@slack/types';
import type { Cell } from './TableCell.tsx';

export interface Order {
  column: number;
  descending: boolean;
}

function wordsOf(elements: RichTextElement[]): string {
  return elements.map((one) => ('text' in one ? (one.text ?? '') : '')).join('');
}

function sortKey(cell: Cell | undefined): string | number {
  if (cell?.type === 'raw_number') return cell.value;
  if (cell?.type === 'raw_text') return cell.text;
  return (cell?.elements ?? [])
    .flatMap((part) =>
      part.type === 'rich_text_list'
        ? part.elements.map((item) => wordsOf(item.elements))
        : wordsOf(part.elements),
    )
    .join(' ');
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en', { numeric: true });
}

/** The rows in the order asked for; numbers by size, text by the alphabet. The rows given stay as they are. */
export function sortRows(rows: Cell[][], order: Order | null): Cell[][] {
  if (!order) return rows;
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => sign * compare(sortKey(one[column]), sortKey(other[column])));
}
