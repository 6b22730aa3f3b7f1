import { knownKinds } from '../compose/ask.ts';
import { findComparison } from '../compose/comparison.ts';
import { declineAnswer } from '../compose/decline.ts';
import { faqAnswer } from '../compose/faq.ts';
import type { Subject } from '../compose/subject.ts';
import type { Hit } from '../index/retrieval.ts';
import { wishOf } from '../read/wish.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { alsoAsked, withAlso } from './also.ts';
import { kindByFigure } from './by-amount.ts';
import { type Case, type Decision, judge, unclear } from './case.ts';
import { compare } from './compare.ts';
import { answerOne, askedOf } from './one-role.ts';
import { entriesOf, entriesOfTopics } from './topics.ts';

/** One role: the kind that the cues name, or the claim that says what was asked. */
export function single(one: Case, known: { readonly hit?: Hit; readonly kind?: AnswerKind } = {}): Decision {
  const { hit: given } = known;
  const { reading, view, query, subjects, today } = one;
  const [id = ''] = subjects.roles;
  const role = view.roles.get(id);
  if (!role)
    return { answer: unclear(view), hits: [], leftover: { total: 0, words: [] }, why: 'no such role' };
  const topical = entriesOfTopics(subjects.topics, view);
  const bound = entriesOf(view);
  const hits = reading.index.retrieval.search(query, ({ owner, roles }) => {
    if (owner.type === 'role') return owner.id === id;
    if (owner.type === 'comparison') return roles.includes(id);
    return topical.has(owner.id) || roles.includes(id);
  });
  const good = hits.filter(({ coverage, matched, whole, passage }) =>
    bound.has(passage.owner.id) && !topical.has(passage.owner.id)
      ? matched > (whole ? 0 : 1) && coverage >= THRESHOLDS.lonelyCoverage
      : (matched > 1 ||
          (matched === 1 && (whole || passage.owner.type !== 'faq' || topical.has(passage.owner.id)))) &&
        coverage >= THRESHOLDS.claimCoverage,
  );
  const [best] = given ? [given] : good;
  const figureKind = kindByFigure(reading, role);
  const wish = wishOf(reading);
  const named = [...topical][0];
  const faq =
    topical.has(best?.passage.owner.id ?? '') || best?.passage.owner.type === 'faq' ? best : undefined;
  const asked = askedOf(
    reading,
    given ? [given] : good.filter(({ passage }) => passage.owner.type === 'role'),
    knownKinds(id, view),
  );
  if (
    (named || (faq && (asked.certainty < 3 || !asked.hit) && faq.coverage >= THRESHOLDS.faqCoverage)) &&
    !figureKind
  ) {
    const entry = faq?.passage.owner.id ?? named ?? '';
    const owners = [
      { type: 'role', id },
      { type: 'faq', id: entry },
    ] as const;
    const make = () => withRole(faqAnswer(entry, faq, { view, wish, today }) ?? unclear(view), id);
    return judge(one, { owners, hit: faq, certainty: named ? 3 : 2, why: `faq ${entry}`, make });
  }
  const other = best?.passage.owner.type === 'comparison' ? comparedWith(best, id, view) : undefined;
  if (
    other &&
    !known.kind &&
    !asked.hit &&
    best &&
    best.passage.section !== 'comparison' &&
    (asked.certainty < 3 || best.coverage < 1 || best.whole)
  )
    return compare({ ...one, subjects: { ...subjects, roles: [id, ...other] } });
  const kind = figureKind ?? known.kind ?? asked.kind;
  const subject: Subject = { role, wish, view, today, ...(asked.hit && !figureKind && { hit: asked.hit }) };
  return judge(one, {
    owners: [{ type: 'role', id }],
    hit: asked.hit,
    certainty: figureKind ? 3 : asked.certainty,
    why: `${kind} of ${id}`,
    make: () =>
      withAlso(answerOne(kind, subject) ?? lacks(kind, id, view), alsoAsked(reading, kind), subject),
  });
}

function comparedWith(hit: Hit, id: string, view: Case['view']): string[] | undefined {
  const roles = hit.passage.roles.filter((role) => role !== id);
  return findComparison([id, ...roles], view) ? roles : undefined;
}

const withRole = (answer: Answer, role: string): Answer =>
  answer.roles.length > 0 ? answer : { ...answer, roles: [role] };

const NAMES: Partial<Record<AnswerKind, string>> = {
  path: 'how to become one',
  ladder: 'positions above',
  titles: 'other titles',
  related: 'related careers',
  employers: 'who hires',
  certification: 'certifications',
};

function lacks(kind: AnswerKind, role: string, view: Case['view']): Answer {
  return declineAnswer({ reason: 'lacking', unknown: [NAMES[kind] ?? kind], roles: [role] }, view);
}
