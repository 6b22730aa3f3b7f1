import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.ts';

/** The five documents that the default knowledge is built from: source id → file in the seeds. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  'technical-lead-profile': '000_5910544af27a6e57.txt',
  'indeed-technical-lead-2022': '001_43c3a3dc1a07949c.txt',
  'it-technical-lead-2023': '002_fbaca7d49a7fb4ff.txt',
  'technical-leadership-explained': '003_17de3fb422bc884b.txt',
  'lead-technician-2025': '004_c964e189860ac776.txt',
};

/** A document's text with numbers as plain digits: "$100,469" → "$100469". */
export function readDocument(source: string): string {
  const file = DOCUMENTS[source];
  if (!file) throw new Error(`${source} is none of the five documents`);
  return readFileSync(sharedPath('seeds', file), 'utf8').replace(/(?<=\d),(?=\d{3})/g, '');
}

/** The numbers of a text that follow a prefix and stand before a suffix (regular expressions). */
export function numbersIn(text: string, prefix = '', suffix = ''): ReadonlySet<number> {
  const number = new RegExp(`${prefix}(\\d+(?:\\.\\d+)?)${suffix}`, 'g');
  return new Set([...text.matchAll(number)].map((match) => Number(match[1])));
}
