import { renameSync, writeFileSync } from 'node:fs';
import { readDraft } from './read-draft.ts';
import { RULES } from './rules/index.ts';

/** A file that was mended, and the rules that did it. */
export interface Mended {
  readonly file: string;
  readonly rules: readonly string[];
}

/**
 * Mends in place what takes no judgement: white space, aliases written twice.
 *
 * A file that can't be read as text is left alone. Nothing is written where nothing is to mend.
 */
export function fixFolder(dir: string): Mended[] {
  return readDraft(dir).draft.files.flatMap(({ file, path, text }) => {
    const rules: string[] = [];
    let mended = text;
    for (const rule of RULES) {
      const next = rule.fix?.(mended) ?? mended;
      if (next !== mended) rules.push(rule.name);
      mended = next;
    }
    if (mended === text) return [];
    // Beside it and then in its place: a power cut leaves the old text or the new one, never half.
    const beside = `${path}.new`;
    writeFileSync(beside, mended);
    renameSync(beside, path);
    return [{ file, rules }];
  });
}
