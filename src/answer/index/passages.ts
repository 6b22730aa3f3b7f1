import type { View } from '../../knowledge/library.ts';
import type { Claim, Figure, Link, Role } from '../../knowledge/schema.ts';
import type { AnswerKind, SectionId } from '../types.ts';

/** One claim, as something that a question can find. */
export interface Passage {
  readonly text: string;
  readonly sources: readonly string[];
  readonly asks: readonly string[];
  readonly owner: { readonly type: 'role' | 'comparison' | 'faq'; readonly id: string };
  /** Roles that the claim speaks of. */
  readonly roles: readonly string[];
  /** What kind of answer it gives when it is the one that answers. */
  readonly kind: AnswerKind;
  readonly section: SectionId;
  /** Place among its section's claims. */
  readonly at: number;
  /** For a comparison's point: its row. */
  readonly row?: number;
}

type Sectioned = readonly [SectionId, AnswerKind, readonly Claim[]];

/** A role's claims by section, in the order in which a card tells them. */
export function sectionsOf(role: Role): readonly Sectioned[] {
  return [
    ['definition', 'role', role.definition],
    ['duties', 'responsibilities', role.duties],
    ['skills', 'skills', [...role.skills.technical, ...role.skills.personal]],
    ['shares', 'skills', role.skills.shares.map(asClaim)],
    ['education', 'education', role.education],
    ['certifications', 'certification', role.certifications],
    ['path', 'path', role.path],
    ['ladder', 'ladder', [...role.ladder.map(fromLink), ...role.ladderNote]],
    ['titles', 'titles', [...role.titles.map(fromLink), ...role.titlesNote]],
    ['feeders', 'related', role.feeders.map(fromLink)],
    ['related', 'related', role.related.map(fromLink)],
    ['employers', 'employers', [...role.employers.places, ...role.employers.counts.map(asClaim)]],
    ['pay', 'salary', [...role.pay.claims, ...role.pay.figures.filter((f) => f.asks).map(asClaim)]],
    [
      'outlook',
      'outlook',
      [...role.outlook.claims, ...role.outlook.figures.filter((f) => f.asks).map(asClaim)],
    ],
  ];
}

const fromLink = (link: Link): Claim => ({
  text: link.text ? `${link.title}: ${link.text}` : link.title,
  source: link.source,
});

const asClaim = (figure: Figure): Claim => ({
  text: `${figure.subject ?? figure.statistic} ${figure.note ?? ''}`.trim(),
  source: figure.source,
  ...(figure.asks && { asks: figure.asks }),
});

/** Every claim of the library. */
export function passagesOf(view: View): Passage[] {
  const passages: Passage[] = [];
  for (const role of view.roles.values())
    for (const [section, kind, claims] of sectionsOf(role))
      claims.forEach((claim, at) => {
        passages.push({
          ...found(claim),
          owner: { type: 'role', id: role.id },
          roles: [role.id],
          kind,
          section,
          at,
        });
      });
  for (const comparison of view.comparisons.values()) {
    const owner = { type: 'comparison', id: comparison.id } as const;
    const common = { owner, roles: comparison.roles, kind: 'comparison' } as const;
    comparison.points.forEach((point, row) => {
      const label = view.vocabulary.aspects[point.aspect];
      const asks = [...(point.asks ?? []), ...(label ? [label.label, ...label.words] : [])];
      const sides = Object.values(point.sides);
      passages.push({
        ...common,
        text: sides.map((side) => side.text).join(' '),
        sources: sides.map((side) => side.source),
        asks: [...asks, ...sides.flatMap((side) => side.asks ?? [])],
        section: 'comparison',
        at: row,
        row,
      });
    });
    for (const [section, claims] of [
      ['overlap', comparison.overlap],
      ['both', comparison.both],
    ] as const)
      claims.forEach((claim, at) => {
        passages.push({ ...common, ...found(claim), section, at });
      });
  }
  for (const faq of view.faq.values())
    faq.answer.forEach((claim, at) => {
      const asks = at === 0 ? [...(claim.asks ?? []), faq.question, ...faq.asks] : (claim.asks ?? []);
      passages.push({
        ...found(claim),
        asks,
        owner: { type: 'faq', id: faq.id },
        roles: faq.roles,
        kind: faq.kind,
        section: 'details',
        at,
      });
    });
  return passages;
}

const found = (claim: Claim) => ({ text: claim.text, sources: [claim.source], asks: claim.asks ?? [] });
