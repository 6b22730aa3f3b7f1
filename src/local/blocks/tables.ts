import { boolean, decimal, list, type ObjectShape, object, oneOf, string, typed } from './shape.ts';

const rawText = object({ 'text!': string(undefined, 0) });
const rawNumber = object({ 'value!': decimal, 'text!': string() });

/** @param richText The `rich_text` block, which a cell may be. */
export function tableBlocks(richText: ObjectShape, blockId: ReturnType<typeof string>) {
  const cell = typed({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });
  const row = list(cell, 20);
  const column = object({ align: oneOf('left', 'center', 'right'), is_wrapped: boolean });
  return {
    table: object({
      block_id: blockId,
      'rows!': list(row, 100),
      column_settings: list(column, 20, 0),
    }),
    data_table: object({
      block_id: blockId,
      'caption!': string(),
      'rows!': list(row, 101, 2),
      page_size: { is: 'number', whole: true, min: 1, max: 100 },
      row_header_column_index: { is: 'number', whole: true, min: 0, max: 19 },
    }),
  };
}
