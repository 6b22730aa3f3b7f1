import type { RichTextBlock, RichTextSection } from '@slack/types';
import type { FigureItem, Section } from '../answer/types.ts';
import { bold, italic, line, list, plain, rich } from './rich.ts';

/** How much of a section to draw, and whether the card already names the role. */
export interface SectionOptions {
  readonly items: number;
  /** The role whose name stands over the card; every other figure names its own. */
  readonly under?: string | undefined;
}

/** One section as rich text, and how many of its items were left out. */
export interface DrawnSection {
  readonly block: RichTextBlock;
  readonly left: number;
}

function figure(item: FigureItem, under: string | undefined): RichTextSection {
  const owner = item.role === under ? [] : bold(`${item.roleTitle}: `);
  const caveat = item.caveat === '' ? [] : italic(` · ${item.caveat}`);
  // On one line: a break inside a list's item is not drawn everywhere.
  return line(owner, bold(item.amount), plain(` ${item.what} · ${item.whence}`), caveat);
}

function items(section: Section, under: string | undefined): RichTextSection[] {
  switch (section.type) {
    case 'lines':
      return section.items.map((item) => line(plain(item.text)));
    case 'figures':
      return section.items.map((item) => figure(item, under));
    case 'table':
      return section.rows.map((row) =>
        line(
          bold(row.label),
          ...row.cells.map((cell, at) => [
            ...plain(`\n${section.columns[at] ?? ''}: `),
            ...plain(cell.text === '' ? '—' : cell.text),
          ]),
        ),
      );
  }
}

/** Draws a section as a bold heading over a list; `null` for one that has nothing to say. */
export function drawSection(section: Section, options: SectionOptions): DrawnSection | null {
  const all = items(section, options.under).filter(({ elements }) => elements.length > 0);
  const shown = all.slice(0, options.items);
  const [first] = shown;
  if (first === undefined) return null;
  const left = all.length - shown.length;
  const heading = section.heading.trim();
  const ordered = section.type === 'lines' && section.ordered === true;
  // A lone item is a sentence under its heading, not a list of one.
  if (shown.length === 1 && !ordered) {
    return { block: rich(line(bold(heading && `${heading}\n`), first.elements)), left };
  }
  const title = heading === '' ? [] : [line(bold(heading))];
  return { block: rich(...title, list(shown, ordered ? 'ordered' : 'bullet')), left };
}
