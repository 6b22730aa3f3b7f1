import { describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/knowledge/lint-folder.ts';
import { readDraft } from '../../src/knowledge/read-draft.ts';
import { claimsOf, figuresOf, tellingEntries } from '../../src/knowledge/rules/walk.ts';
import type { Figure } from '../../src/knowledge/schema.ts';
import { DOCUMENTS, numbersIn, readDocument } from '../helpers/documents.ts';
import { KNOWLEDGE_DIR } from '../helpers/knowledge.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';

const seeds = sharedPath('seeds');
const entries = tellingEntries(readDraft(KNOWLEDGE_DIR).draft);
const figures = entries.flatMap((entry) =>
  figuresOf(entry.data).map(({ value: figure, path }) => ({ figure, at: `${entry.file} ${path.join('.')}` })),
);
const claims = entries.flatMap((entry) =>
  claimsOf(entry.data).map(({ value: claim, path }) => ({ claim, at: `${entry.file} ${path.join('.')}` })),
);
const fromDocuments = figures.filter(({ figure }) => figure.source in DOCUMENTS);

/** The numbers of a document that could be this figure: money after its currency, shares before "%". */
function candidates(figure: Figure, text: string): ReadonlySet<number> {
  if (figure.currency) return numbersIn(text, figure.currency === 'USD' ? '\\$' : `${figure.currency} `);
  return figure.unit === 'percent' ? numbersIn(text, '', '%') : numbersIn(text);
}

/** Case apart; names what is missing rather than printing the whole document. */
function states(text: string, words: string): void {
  expect(text.toLowerCase().includes(words.toLowerCase()), `"${words}" in the document`).toBe(true);
}

describe.skipIf(!hasShared('seeds'))('numbers from the five documents (needs ../shared/seeds)', () => {
  it.each(fromDocuments)('$at stands in its document', ({ figure }) => {
    const text = readDocument(figure.source);
    for (const part of [figure.value, figure.low, figure.high]) {
      if (part !== undefined) expect(candidates(figure, text)).toContain(Math.abs(part));
    }
  });

  it.each(fromDocuments)('$at has its years, industry and origin from the document', ({ figure }) => {
    const text = readDocument(figure.source);
    for (const year of `${figure.period} ${figure.asOf}`.match(/\d{4}/g) ?? []) states(text, year);
    for (const name of [figure.industry, figure.origin]) {
      if (name) states(text, name);
    }
  });

  const counted = fromDocuments.filter(({ figure }) => ['share', 'count'].includes(figure.statistic));
  it.each(counted)('$at belongs to the subject it names', ({ figure }) => {
    const between = figure.unit === 'percent' ? ', ' : '';
    states(readDocument(figure.source), `${figure.subject}${between}${figure.value}`);
  });

  const numbered = claims.filter(({ claim }) => claim.source in DOCUMENTS && /\d/.test(claim.text));
  it.each(numbered)('$at says no number that its document lacks', ({ claim }) => {
    const known = numbersIn(readDocument(claim.source));
    for (const number of numbersIn(claim.text.replace(/(?<=\d),(?=\d{3})/g, ''))) {
      expect(known).toContain(number);
    }
  });

  it('are told in our own words: no run of eight words is a document’s', () => {
    const { problems } = lintFolder(KNOWLEDGE_DIR, { documents: seeds });
    expect(problems.filter(({ rule }) => rule === 'no-copied-sentence')).toEqual([]);
  });
});
