import type { TableBlock as Table } from '@slack/types';
import type { CSSProperties } from 'react';
import type { Placed } from './Block.tsx';
import { type Cell, TableCell } from './TableCell.tsx';

function cellStyle(of: Table, column: number): CSSProperties {
  const setting = of.column_settings?.[column];
  return {
    textAlign: setting?.align ?? 'left',
    whiteSpace: setting?.is_wrapped ? 'normal' : 'nowrap',
    ...(setting?.is_wrapped ? { minWidth: 'min(10em, 27vw)', maxWidth: '24em' } : {}),
  };
}

/** A table; its first row is the heading. It scrolls sideways rather than widen the page. */
export function TableBlock({ of }: { of: Placed<Table> }) {
  const [head = [], ...rows] = of.rows as Cell[][];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
              <th key={column} scope="col" style={cellStyle(of, column)}>
                <TableCell of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                <td key={column} style={cellStyle(of, column)}>
                  <TableCell of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
