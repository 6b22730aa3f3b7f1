import { isObject, type JsonObject } from '../core/json.ts';
import { optionsOf } from '../surface/element-state.ts';
import { repeatedIds } from './unique-ids.ts';

/** Characters of all `markdown` blocks of a message together, and of all cells of one table. */
const MARKDOWN_TOTAL = 12_000;
const TABLE_TOTAL = 10_000;

/** What shapes cannot say of blocks that have the right shape. */
export function checkRules(blocks: readonly JsonObject[], at = '/blocks'): string[] {
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  const markdown = blocks.filter((block) => block.type === 'markdown');
  return [
    ...repeatedIds(blocks, at),
    ...(count('table') > 1 ? ['only_one_table_allowed'] : []),
    ...(count('data_visualization') > 2 ? ['too many data_visualization blocks'] : []),
    ...(textLength(markdown) > MARKDOWN_TOTAL
      ? [`markdown blocks must be less than ${MARKDOWN_TOTAL + 1} characters in all`]
      : []),
    ...blocks.flatMap((block, index) => [
      ...checkTable(block, `${at}/${index}`),
      ...checkElements(block, `${at}/${index}`),
    ]),
  ];
}

function checkTable(block: JsonObject, at: string): string[] {
  if (block.type !== 'table' && block.type !== 'data_table') return [];
  const rows = block.rows as JsonObject[][];
  const faults = [];
  if (rows.some((row) => row.length !== rows[0]?.length)) {
    faults.push(`all rows must have the same number of cells [json-pointer:${at}/rows]`);
  }
  if (block.type === 'data_table' && rows[0]?.some((cell) => cell.type === 'rich_text')) {
    faults.push(`unsupported type: rich_text [json-pointer:${at}/rows/0]`);
  }
  if (textLength(rows) > TABLE_TOTAL) {
    faults.push(`must be less than ${TABLE_TOTAL + 1} characters in all cells [json-pointer:${at}/rows]`);
  }
  return faults;
}

/** Options are told apart by their value, and what is selected at first must be one of them. */
function checkElements(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkElements(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, field]) => checkElements(field, `${at}/${key}`));
  const options = optionsOf(value);
  if (options.length === 0) return inner;
  const values = options.map((option) => option.value);
  const initial = [value.initial_option, ...((value.initial_options as unknown[] | undefined) ?? [])].filter(
    isObject,
  );
  return [
    ...inner,
    ...(new Set(values).size < values.length
      ? [`option values must be unique [json-pointer:${at}/options]`]
      : []),
    ...initial
      .filter((option) => !values.includes(option.value))
      .map(() => `initial option must be one of the options [json-pointer:${at}]`),
    ...(value.options && value.option_groups
      ? [`must define only one of \`options\` and \`option_groups\` [json-pointer:${at}]`]
      : []),
  ];
}

/** Characters of all text that a reader sees in blocks. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, field]) =>
      sum + (key === 'text' && typeof field === 'string' ? field.length : textLength(field)),
    0,
  );
}
