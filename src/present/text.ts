import type { Answer, FigureItem, Line, Section } from '../answer/types.ts';
import { readableDate } from '../answer/wording/date.ts';
import { whatOf, whenceOf } from '../answer/wording/figure.ts';

/** A figure as one line, never without its statistic, period, place, date and source. */
export function figureText(item: FigureItem): string {
  const caveat = item.caveat === '' ? '' : ` (${item.caveat})`;
  const note = item.figure.note ? ` ${item.figure.note}` : '';
  const whence = `${whenceOf(item)}${caveat}${note && '.'}${note}`;
  return `${item.roleTitle}: ${item.amount}, ${whatOf(item)} — ${whence}`;
}

/** The marks in brackets after a claim, as in "[1, 3]": its sources' places in the list at the end. */
type Cite = (line: Line) => string;

function sectionText(section: Section, cite: Cite): string {
  const rows = rowsText(section, cite);
  return [section.heading, ...rows].filter((row) => row !== '').join('\n');
}

function rowsText(section: Section, cite: Cite): string[] {
  if (section.type === 'figures') return section.items.map((item) => `- ${figureText(item)}`);
  if (section.type === 'lines') {
    return section.items.map(
      (item, at) => `${section.ordered ? `${at + 1}.` : '-'} ${item.text}${cite(item)}`,
    );
  }
  return section.rows.flatMap((row) => [
    `- ${row.label}`,
    ...row.cells.map(
      (cell, at) => `  ${section.columns[at] ?? ''}: ${cell.text === '' ? '—' : cell.text}${cite(cell)}`,
    ),
  ]);
}

/**
 * The whole answer as plain text, for a terminal, `--json` and clients that can't draw blocks.
 *
 * Every figure stands with its statistic, period, place, date and source; claims carry numbers of the sources listed at
 * the end; suggestions come last, one a line.
 */
export function answerText(answer: Answer): string {
  const number = new Map(answer.sources.map((source, at) => [source.id, at + 1]));
  const cite: Cite = (line) => {
    const numbers = line.sources.map((id) => number.get(id)).filter((n) => n !== undefined);
    return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
  };
  const parts = [
    [answer.title, answer.titles.length > 0 ? `Also called: ${answer.titles.join(', ')}` : ''],
    [answer.lead.text === '' ? '' : `${answer.lead.text}${cite(answer.lead)}`],
    ...answer.sections.map((section) => [sectionText(section, cite)]),
    answer.notes,
    answer.sources.length === 0
      ? []
      : [
          'Sources',
          ...answer.sources.map((source, at) => {
            const facts = [
              source.publisher ?? 'publisher not named',
              source.title,
              readableDate(source.published),
            ];
            return `[${at + 1}] ${[...facts, source.url, source.note].filter((fact) => fact !== undefined).join(' · ')}`;
          }),
        ],
    answer.suggestions.length === 0
      ? []
      : ['You could ask:', ...answer.suggestions.map((s) => `- ${s.question}`)],
  ];
  return parts
    .map((lines) => lines.filter((text) => text !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n');
}
