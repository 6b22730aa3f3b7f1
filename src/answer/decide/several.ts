import { findComparison } from '../compose/comparison.ts';
import { nameWords } from '../index/names.ts';
import type { Hit } from '../index/retrieval.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { AnswerKind } from '../types.ts';
import type { Case, Decision } from './case.ts';
import { compare } from './compare.ts';
import { isRoleKind } from './rank.ts';
import { single } from './single.ts';

/** Cue weight from which a question compares, whatever else it says. */
const COMPARES = 1.5;
/** Two or more roles: side by side, unless the question is about one of them and names the others in passing. */
export function several(one: Case): Decision {
  const alone = aboutOne(one);
  return alone ? single({ ...one, subjects: { ...one.subjects, roles: [alone.role] } }, alone) : compare(one);
}

/** "Is data security analyst a career related to technical lead?": the role whose file links to the others. */
function relatedTo(
  { intents }: Case['reading'],
  roles: readonly string[],
  view: Case['view'],
): string | undefined {
  if ((intents.get('related') ?? 0) < 3) return undefined;
  return roles.find((id) => {
    const role = view.roles.get(id);
    const links = [...(role?.related ?? []), ...(role?.feeders ?? [])];
    return roles.every((other) => other === id || links.some((link) => link.role === other));
  });
}

/** Whether all the other roles stand on this one's ladder. */
function isBelow(id: string, roles: readonly string[], view: Case['view']): boolean {
  const ladder = view.roles.get(id)?.ladder ?? [];
  return roles.every((other) => other === id || ladder.some(({ role }) => role === other));
}

/** The one role that a question with several names is about, if it doesn't compare. */
function aboutOne({
  reading,
  view,
  subjects,
  query,
}: Case): { role: string; hit?: Hit; kind?: AnswerKind } | undefined {
  const [first = '', ...others] = subjects.roles;
  const compares = reading.command === 'compare' || (reading.intents.get('comparison') ?? 0) >= COMPARES;
  const link = relatedTo(reading, subjects.roles, view);
  if (link) return { role: link, kind: 'related' };
  const below = subjects.roles.find((id) => isBelow(id, subjects.roles, view));
  // "is there one hierarchy between a tech lead and a CTO, or not?": the "or" compares no roles
  if (
    below &&
    !findComparison(subjects.roles, view) &&
    (reading.intents.get('ladder') ?? 0) >= THRESHOLDS.named
  )
    return { role: below, kind: 'ladder' };
  if (compares || findComparison(subjects.roles, view)) return undefined;
  // "are these two interchangeable?" is about both
  if ((reading.intents.get('titles') ?? 0) >= THRESHOLDS.named) return undefined;
  if ((reading.intents.get('salary') ?? 0) >= THRESHOLDS.cue) return undefined;
  const climbs = reading.intents.has('ladder') || reading.intents.has('path');
  // "tech lead, CTO": what one has to do with the other is that it stands above
  const asksNone = ![...reading.intents].some(([kind, score]) => isRoleKind(kind) && score >= THRESHOLDS.cue);
  if ((climbs || asksNone) && below) return { role: below, kind: 'ladder' };
  // "do IT tech leads work with PMs?": a claim about the first that speaks of the others
  const named = others.flatMap((id) => nameWords(view.roles.get(id)?.title ?? id));
  const wanted = new Map([
    ...query,
    ...reading.index.synonyms.terms(named).map((term) => [term, 1] as const),
  ]);
  const hit = reading.index.retrieval
    .search(wanted, ({ owner }) => owner.type === 'role' && owner.id === first)
    .find(({ matched, coverage }) => matched >= named.length && coverage >= THRESHOLDS.claimCoverage);
  const [top] = [...reading.intents].flatMap(([kind, score]) =>
    isRoleKind(kind) && score >= THRESHOLDS.cue ? [kind] : [],
  );
  const telling = [...query].some(
    ([term, weight]) => weight >= 0.8 && reading.index.retrieval.ownerHas('role', first, term),
  );
  return hit && (telling || hit.passage.kind === top) ? { role: first, hit } : undefined;
}
