import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words as they count for copying: case and punctuation don't. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of `length` words in a folder's text files, with the file that it stands in. */
export function runsIn(folder: string, length: number): Map<string, string> {
  const runs = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const words = wordsOf(readFileSync(join(folder, name), 'utf8'));
    for (let i = 0; i + length <= words.length; i++) runs.set(words.slice(i, i + length).join(' '), name);
  }
  return runs;
}
