import type { View } from '../../knowledge/library.ts';
import type { Claim, Link } from '../../knowledge/schema.ts';
import type { Answer, Line, Section, SourceRef } from '../types.ts';

export type Parts = Pick<Answer, 'kind' | 'title' | 'lead'> & Partial<Answer>;

/** Completes an answer: what isn't given is empty, and the sources are exactly those that its lines rest on. */
export function makeAnswer(parts: Parts, view: View): Answer {
  const sections = (parts.sections ?? []).filter(hasContent);
  const ids = new Set([...parts.lead.sources, ...sections.flatMap(sourcesOf)]);
  return {
    roles: [],
    region: null,
    entry: null,
    confidence: parts.kind === 'none' ? 0 : 1,
    titles: [],
    notes: [],
    suggestions: [],
    ...parts,
    sections,
    sources: [...ids].flatMap((id) => sourceRef(id, view)),
  };
}

export const line = (text: string, ...sources: string[]): Line => ({ text, sources: [...new Set(sources)] });

export const fromClaim = (claim: Claim): Line => line(claim.text, claim.source);

export const fromLink = (link: Link): Line =>
  line(link.text ? `${link.title}: ${link.text}` : link.title, link.source);

function hasContent(section: Section): boolean {
  return section.type === 'table' ? section.rows.length > 0 : section.items.length > 0;
}

function sourcesOf(section: Section): string[] {
  if (section.type === 'figures') return section.items.map(({ figure }) => figure.source);
  if (section.type === 'lines') return section.items.flatMap((item) => [...item.sources]);
  return section.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...cell.sources]));
}

export function sourceRef(id: string, view: View): SourceRef[] {
  const source = view.sources.get(id);
  if (!source) return [];
  const dates = [source.updated, source.published].filter((date) => date && date !== 'unstated');
  return [
    {
      id,
      publisher: source.publisher,
      title: source.title,
      published: dates[0] ?? null,
      ...(source.url && { url: source.url }),
      ...(source.note && { note: source.note }),
    },
  ];
}
