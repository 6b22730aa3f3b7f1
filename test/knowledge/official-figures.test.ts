import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/knowledge/read-draft.ts';
import { figuresOf } from '../../src/knowledge/rules/walk.ts';
import type { Figure } from '../../src/knowledge/schema.ts';
import { KNOWLEDGE_DIR } from '../helpers/knowledge.ts';
import { hasShared, sharedPath } from '../helpers/shared.ts';
import { type Cell, openSheet } from '../helpers/xlsx.ts';

const { roles } = readDraft(KNOWLEDGE_DIR).draft;
const official = [...roles.values()].flatMap((role) =>
  figuresOf(role.data)
    .filter(({ value }) => value.source.startsWith('bls-'))
    .map(({ value: figure, path }) => ({
      figure,
      code: figure.occupation?.code ?? role.data.occupation?.code,
      at: `${role.file} ${path.join('.')}`,
    })),
);

/** Where each table keeps its headers and its occupation codes, and how it calls a column. */
const layouts: Readonly<
  Record<string, { header: number; code: string; columns: Readonly<Record<string, string>> }>
> = {
  'national_M2024_dl.xlsx': {
    header: 1,
    code: 'OCC_CODE',
    columns: { median: 'A_MEDIAN', percentile10: 'A_PCT10', percentile90: 'A_PCT90' },
  },
  'occupation.xlsx': {
    header: 2,
    code: '2024 National Employment Matrix code',
    columns: { growth: 'Employment change, percent, 2024–34' },
  },
};

const sheets = new Map<string, Cell>();

function placeOf({ locator }: Figure) {
  if (!locator) throw new Error('no locator');
  const layout = layouts[locator.file];
  if (!layout) throw new Error(`${locator.file} is not known here`);
  const key = `${locator.file} ${locator.sheet}`;
  const cell = sheets.get(key) ?? openSheet(sharedPath('data', 'bls', locator.file), locator.sheet);
  sheets.set(key, cell);
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
  const codeColumn = letters.find((letter) => cell(letter, layout.header) === layout.code) ?? '';
  return {
    header: cell(locator.column, layout.header),
    expectedHeader: (figure: Figure) => layout.columns[`${figure.statistic}${figure.percentile ?? ''}`],
    code: cell(codeColumn, locator.row),
    value: cell(locator.column, locator.row),
  };
}

/** What BLS writes instead of a wage that is too high to publish, and the wage from which on it does. */
const TOP = { mark: '#', floor: 239_200 };

describe.skipIf(!hasShared('data', 'bls'))(
  'figures of the statistics office (need ../shared/data/bls)',
  () => {
    it('are there', () => {
      expect(official.length).toBeGreaterThan(0);
    });

    it.each(official)('$at stands at its locator, in the row of its occupation', ({ figure, code }) => {
      const place = placeOf(figure);
      expect(place.header).toBe(place.expectedHeader(figure));
      expect(place.code).toBe(code);
      if (figure.atLeast) expect([place.value, figure.value]).toEqual([TOP.mark, TOP.floor]);
      else expect(Number(place.value)).toBe(figure.value);
    });
  },
);
