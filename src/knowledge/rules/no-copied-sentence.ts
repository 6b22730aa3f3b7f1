import { existsSync } from 'node:fs';
import { runsIn, wordsOf } from './documents.ts';
import type { Report, Rule } from './rule.ts';
import { at } from './rule.ts';
import { tellingEntries, textsOf } from './walk.ts';

/** Words in a row that make a copy: shorter runs are stock phrases. */
const RUN = 8;

export const noCopiedSentence: Rule = {
  name: 'no-copied-sentence',
  description: `Texts are in our own words: no ${RUN} words in a row stand in a source document.`,
  severity: 'error',
  atStart: false,
  check(draft, report, { documents }) {
    const runs = openDocuments(documents, report);
    if (!runs) return;
    for (const entry of tellingEntries(draft)) {
      for (const { value, path } of textsOf(entry.data)) {
        const words = wordsOf(value);
        const start = words.findIndex((_, i) => runs.has(words.slice(i, i + RUN).join(' ')));
        if (start < 0) continue;
        const copied = words.slice(start, start + RUN).join(' ');
        report.problem(
          at(entry, path),
          `"${copied}" stands so in ${runs.get(copied)}. Say it in other words.`,
        );
      }
    }
  },
};

function openDocuments(documents: string | undefined, report: Report): Map<string, string> | undefined {
  if (documents !== undefined && existsSync(documents)) return runsIn(documents, RUN);
  const why =
    documents === undefined ? 'no folder of source documents given' : `there is no folder ${documents}`;
  report.note(`not checked: ${why} (--documents <folder>).`);
  return undefined;
}
