import { clarifyAnswer } from '../compose/clarify.ts';
import { declineAnswer } from '../compose/decline.ts';
import type { Hit } from '../index/retrieval.ts';
import { opensQuestion } from '../read/clauses.ts';
import type { Mention } from '../read/mentions.ts';
import { REVERSE, THRESHOLDS } from '../thresholds.ts';
import type { AnswerKind } from '../types.ts';
import { byFigure } from './by-amount.ts';
import { type Case, type Decision, judge } from './case.ts';
import { leftoverOf, NOTHING_LEFT } from './leftover.ts';
import { modifierOf } from './modifier.ts';
import { rank } from './rank.ts';
import { fromHit, whoDoes } from './reverse.ts';
import { topical } from './topical.ts';

/** The roles that a question without one is most likely about. */
const LIKELIEST = ['technical-lead', 'it-technical-lead', 'lead-technician'] as const;

/** … and where only an everyday word may be a name: "how much lead is in paint". */
const BARELY = 0.35;

/** A name of several roles: ask back, unless it is an everyday word and a claim answers without it. */
export function ambiguous(one: Case, name: Mention): Decision {
  const modified =
    name.weak && modifierOf(name, { reading: one.reading, left: [], owners: [], view: one.view });
  if (modified) {
    const answer = declineAnswer({ reason: 'role', name: modified.name, unknown: [], roles: [] }, one.view);
    return { answer, hits: [], leftover: NOTHING_LEFT, why: 'another occupation' };
  }
  if (name.weak) {
    const decision = lonely(one);
    if (decision.answer.kind !== 'none' && decision.answer.kind !== 'clarify') return decision;
  }
  const kind = rank(one.reading, [], [])[0]?.kind ?? 'role';
  if (name.weak && !one.reading.command && kind === 'role') return nothing(one, []);
  const owners = name.roles.map((id) => ({ type: 'role', id }) as const);
  return judge(one, {
    owners,
    certainty: 2,
    ...(name.weak && { most: BARELY }),
    why: 'a name of several roles',
    make: () => clarifyAnswer(name.typed, name.roles, kind, one.view),
  });
}

/** No role is named: a topic, a figure, or one telling claim may still answer; else ask back or decline. */
export function lonely(one: Case): Decision {
  const { reading, view, query, subjects } = one;
  const stranger = reading.unknowns.find(
    ({ sort, at }) => sort === 'occupations' && (reading.weights.leftover[at] ?? 1) >= 1,
  );
  const hits = reading.index.retrieval.search(query, () => true);
  if (subjects.topics.length > 0) return topical(one) ?? nothing(one, hits);
  if (reading.command === 'compare') return nothing(one, hits);
  if (stranger)
    return {
      answer: declineAnswer({ reason: 'role', name: stranger.label, unknown: [], roles: [] }, view),
      hits,
      leftover: NOTHING_LEFT,
      why: 'an occupation that is not known',
    };
  const figure = byFigure(reading, one.wish, view, one.today);
  if (figure) return { answer: figure, hits: [], leftover: NOTHING_LEFT, why: 'figure by its parts' };
  const whose = whoDoes(one);
  if (whose) return whose;
  const [best] = hits;
  // "how do you set up a VPN" is about the work itself, which a duty only names
  const isHowTo = opensQuestion(reading.words[0]) && best?.passage.owner.type !== 'faq';
  if (
    best &&
    !isHowTo &&
    best.coverage >= THRESHOLDS.lonelyCoverage &&
    best.matched >= 2 &&
    best.score >= REVERSE.score
  )
    return judge(one, {
      owners: [best.passage.owner],
      hit: best,
      certainty: 1,
      most: ALMOST_NOTHING,
      why: `claim of ${best.passage.owner.id}`,
      make: () => fromHit(one, best),
    });
  return nothing(one, hits);
}

/** Share of words that may be left over where only the role is missing. */
const ALMOST_NOTHING = 0.5;

function nothing(one: Case, hits: readonly Hit[]): Decision {
  const { reading, view } = one;
  const leftover = leftoverOf(reading, one.terms, [], view);
  const [intent, score = 0] =
    [...reading.intents].find(
      ([name]) => name !== 'comparison' && name !== 'role' && !name.startsWith('help'),
    ) ?? [];
  if (intent && score >= THRESHOLDS.cue && leftover.words.length === 0 && reading.command !== 'compare') {
    const roles = LIKELIEST.filter((id) => view.roles.has(id));
    return {
      answer: clarifyAnswer(undefined, roles, intent as AnswerKind, view),
      hits,
      leftover,
      why: 'no role named',
    };
  }
  const reason = leftover.words.length > 0 ? 'topic' : 'unclear';
  return {
    answer: declineAnswer({ reason, unknown: leftover.words, roles: [] }, view),
    hits,
    leftover,
    why: 'no role, no claim',
  };
}
