import { knownKinds } from '../compose/ask.ts';
import { findComparison } from '../compose/comparison.ts';
import { faqAnswer } from '../compose/faq.ts';
import type { Subject } from '../compose/subject.ts';
import { nameWords } from '../index/names.ts';
import type { Hit } from '../index/retrieval.ts';
import { RANKING, THRESHOLDS } from '../thresholds.ts';
import type { Answer, AnswerKind } from '../types.ts';
import { alsoAsked, withAlso } from './also.ts';
import { kindByFigure } from './by-amount.ts';
import { type Case, type Decision, judge, unclear } from './case.ts';
import { claimsAbout, fittingClaims } from './claims.ts';
import { compare } from './compare.ts';
import { asksNumber, isGuess, isWordy, lacks, vague } from './guess.ts';
import { NOTHING_LEFT } from './leftover.ts';
import { answerOne } from './one-role.ts';
import { fitOf, isRoleKind, rank } from './rank.ts';
import { entriesOfTopics } from './topics.ts';

/** Words left over that are borne where the question quotes one of our own figures: "is the $105,845 with bonus". */
const QUOTED = 3;

/** One role: the kind that cues and claims speak for, a FAQ entry about it, or a comparison that says it. */
export function single(
  one: Case,
  known: { readonly hit?: Hit; readonly kind?: AnswerKind; readonly most?: number } = {},
): Decision {
  const { reading, view, subjects, today, wish } = one;
  const [id = ''] = subjects.roles;
  const role = view.roles.get(id);
  if (!role) return { answer: unclear(view), hits: [], leftover: NOTHING_LEFT, why: 'no such role' };
  const topical = entriesOfTopics(subjects.topics, view);
  const hits = known.hit ? [known.hit] : fittingClaims(one, id, topical);
  const own = hits.filter(({ passage }) => passage.owner.type === 'role');
  const figureKind = kindByFigure(reading, role);
  const forced = figureKind ?? known.kind ?? commandKind(reading, own) ?? sameRoleTwice(reading, id);
  const kinds = knownKinds(id, view);
  const candidates = rank(reading, own, kinds);
  const [best] = candidates;
  // where the file tells no duties, what the role is comes nearest
  const told = (kind: AnswerKind) => (kind === 'responsibilities' && !kinds.includes(kind) ? 'role' : kind);
  const faq = hits.find(({ passage }) => passage.owner.type === 'faq');
  // what people say of AI is not what they ask, where they ask for a side of a role by its name
  const isAside =
    subjects.topics.every((topic) => view.vocabulary.topics[topic]?.roles.length === 0) &&
    (best?.certainty ?? 0) >= 3;
  const named = isAside ? undefined : [...topical][0];
  if (!forced && (named || (faq && fitOf(faq) > (best?.score ?? 0)))) {
    const entry = faq?.passage.owner.id ?? named ?? '';
    const owners = [
      { type: 'role', id },
      { type: 'faq', id: entry },
    ] as const;
    const make = () => withRole(faqAnswer(entry, faq, { view, wish, today }) ?? unclear(view), id);
    return judge(one, { owners, hit: faq, certainty: named ? 3 : 2, why: `faq ${entry}`, make });
  }
  const compared = hits.find(({ passage }) => passage.owner.type === 'comparison');
  const others = compared && comparedWith(compared, id, view);
  const onlyThere = compared?.whole && !own.some(({ matched }) => matched > 0);
  if (
    !forced &&
    compared &&
    others &&
    (onlyThere || fitOf(compared) * RANKING.comparison > (best?.score ?? 0))
  )
    return compare({ ...one, subjects: { ...subjects, roles: [id, ...others] } });
  const kind = told(forced ?? best?.kind ?? 'role');
  if (!forced && isGuess(best, reading, one.query)) {
    const loose =
      !asksNumber(reading.words) &&
      claimsAbout(one, id, topical).find(
        ({ passage, matched, coverage, whole }) =>
          passage.owner.type === 'role' &&
          (matched > 1 ||
            (matched === 1 && (whole || !isOfFigures(passage.kind)) && coverage >= THRESHOLDS.looseCoverage)),
      );
    return loose ? single(one, { hit: loose, kind: loose.passage.kind }) : vague(one, id);
  }
  const hit = figureKind
    ? undefined
    : (own.find(({ passage }) => passage.kind === kind) ?? sayingIt(one, id, kind));
  const subject: Subject = { role, wish, view, today, ...(hit && { hit }) };
  return judge(one, {
    owners: [{ type: 'role', id }],
    hit,
    ...(figureKind && { most: QUOTED }),
    ...(known.most !== undefined && { most: known.most }),
    certainty: known.hit ? 1 : forced ? 3 : (best?.certainty ?? 1),
    candidates,
    isLoose: !forced && !known.hit && !hit && isWordy(kind) && (best?.certainty ?? 0) < THRESHOLDS.named,
    why: `${kind} of ${id}`,
    make: () =>
      withAlso(answerOne(kind, subject) ?? lacks(kind, id, view), alsoAsked(reading, kind), subject),
  });
}

/** Their answers tell figures, whichever claim led there. */
const isOfFigures = (kind: AnswerKind): boolean => kind === 'salary' || kind === 'outlook';

/** A claim of the kind asked for that says it, though in everyday words only: "what does pay depend on". */
function sayingIt(one: Case, id: string, kind: AnswerKind): Hit | undefined {
  return claimsAbout(one, id, new Set()).find(
    ({ passage, coverage, whole }) =>
      passage.owner.type === 'role' &&
      passage.kind === kind &&
      whole &&
      coverage >= THRESHOLDS.lonelyCoverage,
  );
}

/** A slash command says its kind, unless what follows "/role" asks for something else. */
function commandKind({ command, intents }: Case['reading'], own: readonly Hit[]): AnswerKind | undefined {
  if (command === 'salary') return 'salary';
  return command === 'role' && own.length === 0 && intents.size === 0 ? 'role' : undefined;
}

/** "Systems lead vs technical lead": two names of one role are a question about its titles. */
function sameRoleTwice({ mentions, intents }: Case['reading'], id: string): AnswerKind | undefined {
  const names = new Set(
    mentions
      .filter(({ roles, weak, topic }) => roles[0] === id && !weak && !topic)
      .map(({ name }) => nameWords(name).join(' ')),
  );
  const asksElse = [...intents].some(
    ([intent, score]) =>
      isRoleKind(intent) && intent !== 'responsibilities' && intent !== 'titles' && score >= 3,
  );
  const isApposition = mentions.some((one, i) => one.at + one.length === mentions[i + 1]?.at);
  const isAlike = ['comparison', 'titles', 'related'].some((intent) => intents.has(intent));
  const asksDuties = (intents.get('responsibilities') ?? 0) >= THRESHOLDS.cue;
  return names.size > 1 && (isAlike || !asksDuties) && !asksElse && !isApposition ? 'titles' : undefined;
}

function comparedWith(hit: Hit, id: string, view: Case['view']): string[] | undefined {
  const roles = hit.passage.roles.filter((role) => role !== id);
  return findComparison([id, ...roles], view) ? roles : undefined;
}

const withRole = (answer: Answer, role: string): Answer =>
  answer.roles.length > 0 ? answer : { ...answer, roles: [role] };
