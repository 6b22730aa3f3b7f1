import { comparisonAnswer } from '../compose/comparison.ts';
import { faqAnswer } from '../compose/faq.ts';
import type { Hit } from '../index/retrieval.ts';
import { opensQuestion } from '../read/clauses.ts';
import { REVERSE } from '../thresholds.ts';
import type { Answer } from '../types.ts';
import { type Case, type Decision, judge, unclear } from './case.ts';
import { answerOne } from './one-role.ts';

/** What an everyday word adds to finding a claim. */
const EVERYDAY = 0.4;

const ASKS_WHO = new Set(['who', 'which', 'whose', 'what', 'whom']);

/** Without a role even the words that name a kind tell which claim is meant: "who needs an associate's degree?". */
function claimTerms({ reading, terms, query }: Case): Map<string, number> {
  const { words, index } = reading;
  const isPlain = (at: number) =>
    !index.everyday.has(words[at]?.word ?? '') && !ASKS_WHO.has(words[at]?.word ?? '');
  return new Map(
    terms.flatMap(({ term, at }) =>
      query.has(term) ? [[term, isPlain(at) ? 1 : (query.get(term) ?? EVERYDAY)] as const] : [],
    ),
  );
}

/** "Who audits security?", "which job needs an associate's degree?": the role whose claim says so. */
export function whoDoes(one: Case): Decision | undefined {
  const { reading } = one;
  const hits = reading.index.retrieval.search(claimTerms(one), ({ owner }) => owner.type !== 'faq');
  const { words } = reading;
  // "what is agile" asks for no role
  const asksWho = words.some(
    ({ word }, at) => ASKS_WHO.has(word) && (word !== 'what' || at > 0 || !opensQuestion(words[1])),
  );
  if (!asksWho) return undefined;
  const [first] = hits;
  const ofRole = hits.find(({ passage }) => passage.owner.type === 'role');
  // what two roles share out is told best by what was written of the two
  const best = ofRole && ofRole.score * REVERSE.shared > (first?.score ?? 0) ? ofRole : first;
  if (!best || !(isTelling(best) || saysAll(best))) return undefined;
  const decision = judge(one, {
    owners: [best.passage.owner],
    hit: best,
    certainty: 1,
    most: REVERSE.leftover,
    why: `who: ${best.passage.owner.id}`,
    make: () => fromHit(one, best),
  });
  return decision.answer.kind === 'none' ? undefined : decision;
}

/** It shares enough of the question, in words that are no everyday ones. */
const isTelling = ({ matched, whole, coverage, score }: Hit): boolean =>
  matched >= (whole ? 1 : REVERSE.terms) && coverage >= REVERSE.coverage && score >= REVERSE.score;

/** All that the question asks for, be it one thing: "who does the performance review?". */
const saysAll = ({ coverage, score }: Hit): boolean => coverage >= 1 && score >= REVERSE.whole;

/** The answer that one claim leads to, whatever it belongs to. */
export function fromHit({ view, today, wish }: Case, hit: Hit): Answer {
  const { owner, kind } = hit.passage;
  const role = view.roles.get(owner.id);
  if (owner.type === 'faq') return faqAnswer(owner.id, hit, { view, wish, today }) ?? unclear(view);
  if (owner.type === 'role' && role)
    return answerOne(kind, { role, wish, view, today, hit }) ?? unclear(view);
  const roles = (view.comparisons.get(owner.id)?.roles ?? []).flatMap((id) => view.roles.get(id) ?? []);
  return comparisonAnswer({ roles, hits: [hit], about: undefined, wish, view, today });
}
