/** A Markdown table; columns are as wide as what stands in them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** "96.4 %". */
export const percent = (part: number, whole: number, digits = 1): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(digits)} %`;

/** "0.21 ms". */
export const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** "3.4 MB". */
export const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
