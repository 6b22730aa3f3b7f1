import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** Reads a cell's text; `undefined` where it is empty. */
export type Cell = (column: string, row: number) => string | undefined;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
const texts = (xml: string) =>
  plain([...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((m) => m[1]).join(''));

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function sheetPath(workbook: string, rels: string, sheet: string): string {
  const tag = [...workbook.matchAll(/<sheet\s[^>]*>/g)]
    .map((m) => m[0])
    .find((t) => plain(attribute(t, 'name') ?? '') === sheet);
  if (!tag) throw new Error(`no sheet "${sheet}"`);
  const id = attribute(tag, 'r:id');
  const rel = [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .map((m) => m[0])
    .find((t) => attribute(t, 'Id') === id);
  return `xl/${rel && attribute(rel, 'Target')}`;
}

/**
 * Opens one sheet of an .xlsx file, only as far as the published BLS tables need it.
 *
 * @returns A reader of cells by column letters and row number: `cell('AB', 25)`.
 */
export function openSheet(file: string, sheet: string): Cell {
  const parts = unzipSync(readFileSync(file));
  const part = (path: string) => {
    const bytes = parts[path];
    if (!bytes) throw new Error(`${file} has no part ${path}`);
    return strFromU8(bytes);
  };
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((m) =>
    texts(m[1] ?? ''),
  );
  const xml = part(sheetPath(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'), sheet));
  const cells = new Map<string, string>();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c(\s[^>]*[^/])>(.*?)<\/c>/gs)) {
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1];
    const text = attribute(attributes, 't') === 's' ? shared[Number(value)] : (value ?? texts(body));
    const name = attribute(attributes, 'r');
    if (name && text) cells.set(name, text);
  }
  return (column, row) => cells.get(`${column}${row}`);
}
