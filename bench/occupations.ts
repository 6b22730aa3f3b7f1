import { existsSync, readFileSync } from 'node:fs';
import { indexOf } from '../src/answer/index/index.ts';
import { nameWords } from '../src/answer/index/names.ts';
import type { View } from '../src/knowledge/library.ts';
import { sharedPath } from '../test/helpers/shared.ts';
import { drawer, sample } from './random.ts';

/** Ways to ask about an occupation. */
export const TEMPLATES: readonly string[] = [
  'what is a TITLE',
  'TITLE salary',
  'how much does a TITLE make?',
  'what does a TITLE do all day',
  'how do I become a TITLE?',
  'skills needed for TITLE jobs',
  'job outlook for a TITLE',
  'do you need a degree to be a TITLE',
  'TITLE vs tech lead',
  'who hires TITLE',
  "my sister is a TITLE, what's the next step up for her",
  '/role TITLE',
];

const FILES = [
  ['Occupation Data.txt', 1],
  ['Alternate Titles.txt', 1],
] as const;

/**
 * Titles of O*NET that are no name of a role here, the same sample each time; none where the data is missing.
 *
 * @param size How many at most.
 */
export function foreignTitles(view: View, size: number): string[] {
  const titles = new Set<string>();
  for (const [name, column] of FILES) {
    const file = sharedPath('data', 'onet', 'db_30_1_text', name);
    if (!existsSync(file)) return [];
    for (const row of readFileSync(file, 'utf8').split('\n').slice(1)) {
      const title = row
        .split('\t')
        [column]?.replace(/\s*\(.*$/, '')
        .trim();
      if (title) titles.add(title.toLowerCase());
    }
  }
  const { names } = indexOf(view);
  const foreign = [...titles].filter((title) => names.get(nameWords(title)) === undefined).sort();
  return sample(foreign, size, drawer(1));
}
