import { knownKinds } from '../compose/ask.ts';
import { clarifyAnswer } from '../compose/clarify.ts';
import { comparisonAnswer, findComparison } from '../compose/comparison.ts';
import { declineAnswer } from '../compose/decline.ts';
import { faqAnswer } from '../compose/faq.ts';
import type { View } from '../../knowledge/library.ts';
import type { Hit } from '../index/retrieval.ts';
import type { Reading } from '../read/reading.ts';
import { wishOf } from '../read/wish.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind, Context } from '../types.ts';
import { byAmount } from './by-amount.ts';
import { withContext } from './context.ts';
import { answerOne, askedOf } from './one-role.ts';
import { smallTalk } from './small-talk.ts';
import { type Subjects, subjectsOf } from './subjects.ts';
import { type Leftover, leftoverOf, type Owner, searchTerms, type Term, termsOf } from './terms.ts';
import { weighLeftover } from './weigh.ts';

export interface Options {
  readonly today: string;
  readonly context?: Context;
}

/** An answer and how it came about. */
export interface Decision {
  readonly answer: Answer;
  readonly hits: readonly Hit[];
  readonly leftover: Leftover;
  readonly why: string;
}

const NOTHING_LEFT: Leftover = { total: 0, words: [] };

/** Chooses the answer to a reading. */
export function decide(reading: Reading, view: View, options: Options): Decision {
  const plain = (answer: Answer, why: string): Decision => ({ answer, hits: [], leftover: NOTHING_LEFT, why });
  const talk = smallTalk(reading, view);
  if (talk) return plain(talk, 'small talk');
  const terms = termsOf(reading);
  const subjects = withContext(subjectsOf(reading, view), reading, options.context);
  const deps: Deps = { reading, view, options, terms, query: searchTerms(reading, terms), subjects };
  if (subjects.roles.length === 0 && subjects.ambiguous[0]) return ambiguous(deps);
  if (subjects.roles.length > 1) return several(deps);
  if (subjects.roles.length === 1) return single(deps);
  return none(deps);
}

interface Deps {
  readonly reading: Reading;
  readonly view: View;
  readonly options: Options;
  readonly terms: readonly Term[];
  readonly query: ReadonlyMap<string, number>;
  readonly subjects: Subjects;
}

/** Answers if little enough is left over, else declines and names what stood in the way. */
function judge(deps: Deps, owners: readonly Owner[], hits: readonly Hit[], certainty: number, make: () => Answer, why: string): Decision {
  const { reading, view, subjects } = deps;
  const leftover = leftoverOf(reading, deps.terms, owners, weighLeftover);
  const [best] = hits;
  const allowed =
    THRESHOLDS.leftover +
    (certainty >= 3 ? THRESHOLDS.leftoverStrongCue : 0) +
    (best ? best.coverage * THRESHOLDS.leftoverMatch : 0);
  const { modified } = leftover;
  if (modified && modified.weight >= THRESHOLDS.modifier)
    return { answer: declineAnswer({ reason: 'role', name: modified.name, unknown: [modified.modifier], roles: [] }, view), hits, leftover, why: 'another occupation' };
  if (leftover.total > allowed)
    return { answer: declineAnswer({ reason: 'topic', unknown: leftover.words, roles: subjects.roles }, view), hits, leftover, why: 'too much left over' };
  const answer = make();
  const confidence = answer.kind === 'none' ? 0 : Math.round((1 - leftover.total / (allowed + 1)) * (0.6 + Math.min(certainty, 3) * 0.13) * 100) / 100;
  return { answer: answer.kind === 'none' || answer.kind === 'clarify' ? answer : { ...answer, confidence }, hits, leftover, why };
}

function ambiguous(deps: Deps): Decision {
  const { reading, view, subjects } = deps;
  const [name] = subjects.ambiguous;
  const { kind } = askedOf(reading, []);
  return judge(deps, (name?.roles ?? []).map((id) => ({ type: 'role', id })), [], 3, () => clarifyAnswer(name?.typed, name?.roles ?? [], kind, view), 'a name of several roles');
}

function several(deps: Deps): Decision {
  const { reading, view, options, query, subjects } = deps;
  const ids = subjects.roles.slice(0, 3);
  const [top] = [...reading.intents].find(([intent]) => intent !== 'comparison' && intent !== 'role') ?? [];
  const ladder = view.roles.get(ids[0] ?? '');
  if (top === 'ladder' && ladder && ids.slice(1).every((id) => ladder.ladder.some(({ role }) => role === id))) return single({ ...deps, subjects: { ...subjects, roles: ids.slice(0, 1) } });
  const written = findComparison(ids, view);
  const owners: Owner[] = [...ids.map((id): Owner => ({ type: 'role', id })), ...(written ? [{ type: 'comparison', id: written.id } as const] : [])];
  const hits = reading.index.retrieval.search(query, ({ owner }) => owner.type === 'comparison' && owner.id === written?.id).filter(({ coverage }) => coverage >= THRESHOLDS.claimCoverage);
  const about = top === 'salary' ? 'pay' : top === 'education' ? 'education' : undefined;
  const roles = ids.flatMap((id) => view.roles.get(id) ?? []);
  const make = () => comparisonAnswer({ roles, hits, about, wish: wishOf(reading), view, today: options.today });
  return judge(deps, owners, hits, 3, make, written ? `comparison ${written.id}` : 'composed comparison');
}

function single(deps: Deps): Decision {
  const { reading, view, options, query, subjects } = deps;
  const [id = ''] = subjects.roles;
  const role = view.roles.get(id);
  if (!role) return none(deps);
  const topical = subjects.topics.flatMap((topic) => view.vocabulary.topics[topic]?.entries ?? []);
  const hits = reading.index.retrieval.search(query, ({ owner, roles }) => (owner.type === 'role' && owner.id === id) || (owner.type === 'faq' && (roles.includes(id) || topical.includes(owner.id))) || (owner.type === 'comparison' && roles.includes(id)));
  const faq = hits.find(({ passage }) => passage.owner.type === 'faq');
  const [best] = hits;
  const owners: Owner[] = [{ type: 'role', id }];
  const wish = wishOf(reading);
  if (faq && (topical.includes(faq.passage.owner.id) || (faq === best && faq.matched >= 1 && faq.coverage >= THRESHOLDS.lonelyCoverage))) {
    const entry = faq.passage.owner.id;
    return judge(deps, [...owners, { type: 'faq', id: entry }], [faq], 3, () => withRole(faqAnswer(entry, faq, { view, wish, today: options.today }) ?? nothing(view), id), `faq ${entry}`);
  }
  const own = hits.filter(({ passage }) => passage.owner.type === 'role');
  const asked = askedOf(reading, own, knownKinds(id, view));
  const subject = { role, wish, view, today: options.today, ...(asked.hit && { hit: asked.hit }) };
  const make = () => answerOne(asked.kind, subject) ?? nothingOf(asked.kind, id, view);
  return judge(deps, owners, asked.hit ? [asked.hit] : [], asked.certainty, make, `${asked.kind} of ${id}`);
}

const withRole = (answer: Answer, role: string): Answer => (answer.roles.includes(role) || answer.roles.length > 0 ? answer : { ...answer, roles: [role] });
const nothing = (view: View): Answer => declineAnswer({ reason: 'unclear', unknown: [], roles: [] }, view);

function nothingOf(kind: AnswerKind, role: string, view: View): Answer {
  return declineAnswer({ reason: 'topic', unknown: [WORDS[kind] ?? kind], roles: [role] }, view);
}

const WORDS: Partial<Record<AnswerKind, string>> = {
  path: 'how to become one', ladder: 'positions above', titles: 'other titles', related: 'related careers', employers: 'who hires', certification: 'certifications',
};

/** No role is named: a FAQ entry, a figure, or one telling claim may still answer; else ask back or decline. */
function none(deps: Deps): Decision {
  const { reading, view, options, query, subjects } = deps;
  const wish = wishOf(reading);
  const figure = byAmount(reading, view, options.today);
  if (figure) return { answer: figure, hits: [], leftover: NOTHING_LEFT, why: 'figure by its value' };
  const entries = subjects.topics.flatMap((topic) => view.vocabulary.topics[topic]?.entries ?? []);
  const hits = reading.index.retrieval.search(query, () => true);
  const topical = entries.length > 0 ? (hits.find(({ passage }) => entries.includes(passage.owner.id)) ?? undefined) : hits.find(({ passage }) => subjects.topics.length > 0 && passage.owner.type === 'faq');
  const [best] = topical ? [topical] : hits;
  if (subjects.topics.length > 0) {
    const entry = topical?.passage.owner.id ?? entries[0] ?? subjects.topics[0] ?? '';
    if (view.faq.has(entry)) return judge(deps, [{ type: 'faq', id: entry }], topical ? [topical] : [], 2, () => faqAnswer(entry, topical, { view, wish, today: options.today }) ?? nothing(view), `faq ${entry}`);
  }
  if (best && best.coverage >= THRESHOLDS.lonelyCoverage && best.matched >= 2) {
    const { owner, kind } = best.passage;
    const make = () => {
      if (owner.type === 'faq') return faqAnswer(owner.id, best, { view, wish, today: options.today }) ?? nothing(view);
      const role = view.roles.get(owner.id);
      if (owner.type === 'role' && role) return answerOne(kind, { role, wish, view, today: options.today, hit: best }) ?? nothing(view);
      const roles = (view.comparisons.get(owner.id)?.roles ?? []).flatMap((one) => view.roles.get(one) ?? []);
      return comparisonAnswer({ roles, hits: [best], about: undefined, wish, view, today: options.today });
    };
    return judge(deps, [owner], [best], 1, make, `claim of ${owner.id}`);
  }
  const [intent, score = 0] = [...reading.intents].find(([name]) => name !== 'comparison' && !name.startsWith('help')) ?? [];
  const leftover = leftoverOf(reading, deps.terms, [], weighLeftover);
  if (intent && score >= THRESHOLDS.cue && leftover.total < THRESHOLDS.leftover && intent !== 'role')
    return { answer: clarifyAnswer(undefined, ['technical-lead', 'it-technical-lead', 'lead-technician'].filter((id) => view.roles.has(id)), intent as AnswerKind, view), hits, leftover, why: 'no role named' };
  return { answer: declineAnswer({ reason: leftover.words.length > 0 ? 'topic' : 'unclear', unknown: leftover.words, roles: [] }, view), hits, leftover, why: 'no role, no claim' };
}
