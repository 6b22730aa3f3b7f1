import type { DataTableBlock as DataTable } from '@slack/types';
import { useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import type { Placed } from './Block.tsx';
import { type Order, sortRows } from './sortRows.ts';
import { TableCell } from './TableCell.tsx';
import { TablePages } from './TablePages.tsx';

/** Slack's own default for `page_size`. */
const PAGE_SIZE = 5;

/** A table that a reader can sort and leaf through; its first row is the heading. */
export function DataTableBlock({ of }: { of: Placed<DataTable> }) {
  const [order, setOrder] = useState<Order | null>(null);
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = of.rows;
  const size = of.page_size ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = sortRows(rows, order).slice(page * size, (page + 1) * size);
  const rowHead = of.row_header_column_index ?? 0;

  const sortBy = (column: number) => {
    setOrder({ column, descending: order?.column === column && !order.descending });
    setPage(0);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="table" tabIndex={0}>
      <table>
        <caption>{of.caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => {
              const isSorted = order?.column === column;
              const icon = !isSorted ? 'sort' : order.descending ? 'sortDown' : 'sortUp';
              return (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                  key={column}
                  scope="col"
                  aria-sort={!isSorted ? 'none' : order.descending ? 'descending' : 'ascending'}
                >
                  <button type="button" className="table__sort" onClick={() => sortBy(column)}>
                    <TableCell of={cell} />
                    <Icon name={icon} size={14} />
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rows.indexOf(row)}>
              {row.map((cell, column) => {
                const Tag = column === rowHead ? 'th' : 'td';
                return (
                  <Tag
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                    key={column}
                    scope={column === rowHead ? 'row' : undefined}
                    className={cell.type === 'raw_number' ? 'table__number' : undefined}
                  >
                    <TableCell of={cell} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && <TablePages page={page} pages={pages} onGo={setPage} />}
    </div>
  );
}
