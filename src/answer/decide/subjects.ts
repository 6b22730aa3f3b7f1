import type { View } from '../../knowledge/library.ts';
import { findComparison } from '../compose/comparison.ts';
import type { Mention } from '../read/mentions.ts';
import type { Reading } from '../read/reading.ts';
import { THRESHOLDS } from '../thresholds.ts';

/** Whom or what a question is about. */
export interface Subjects {
  /** Roles asked about, in order. */
  readonly roles: readonly string[];
  /** Names that could be several roles. */
  readonly ambiguous: readonly Mention[];
  readonly topics: readonly string[];
}

export function subjectsOf(reading: Reading, view: View): Subjects {
  const topics = reading.mentions.flatMap(({ topic }) => (topic ? [topic] : []));
  const ambiguous = reading.mentions.filter((mention) => mention.ambiguous && !mention.weak);
  let strong = reading.mentions.filter(
    ({ roles, weak, ambiguous: many, topic }) => roles.length === 1 && !weak && !many && !topic,
  );
  const weak = reading.mentions.filter(({ weak: loose }) => loose);
  if (strong.length === 0 && ambiguous.length === 0 && topics.length === 0) return fromWeak(weak, topics);
  // beside two names a third, everyday word is more likely talk than a role
  const joining = weak.filter(
    (mention) => joins(mention, strong, reading, view) && (strong.length < 2 || isInList(mention, reading)),
  );
  strong = [...strong, ...joining].sort((a, b) => a.at - b.at);
  strong = withoutBackground(strong, reading, view);
  return { roles: distinct(strong), ambiguous, topics };
}

function fromWeak(weak: readonly Mention[], topics: readonly string[]): Subjects {
  const single = weak.filter(({ roles, ambiguous }) => roles.length === 1 && !ambiguous);
  return {
    roles: distinct(single),
    ambiguous: weak.filter(({ ambiguous }) => ambiguous),
    topics,
  };
}

/** "…, my tech lead or my manager?": a loose name counts as a role beside another that somebody compared it with. */
function joins(mention: Mention, strong: readonly Mention[], reading: Reading, view: View): boolean {
  const { phrasing } = reading.index;
  const [role] = mention.roles;
  if (!role || mention.ambiguous || strong.some(({ roles }) => roles[0] === role)) return false;
  const compared = [...view.comparisons.values()].some(
    ({ roles }) => roles.includes(role) && strong.some((one) => roles.includes(one.roles[0] ?? '')),
  );
  const cue = reading.intents.get('comparison') ?? 0;
  const isOwned = phrasing.owning.has(reading.words[mention.at - 1]?.word ?? '');
  const end = mention.at + mention.length;
  const near = [mention.at - 3, mention.at - 2, mention.at - 1, end, end + 1, end + 2].map(
    (at) => reading.words[at]?.word ?? '',
  );
  return (
    (compared && (cue > 0 || !isOwned)) ||
    (cue >= THRESHOLDS.named && near.some((word) => phrasing.joining.has(word)))
  );
}

/** Right beside "vs", "or" and the like, or after another name and a comma. */
function isInList({ at, length }: Mention, { words, mentions, index: { phrasing } }: Reading): boolean {
  if (mentions.some((other) => other.at + other.length === at)) return true;
  const beside = [words[at - 1], words[at + length]];
  return beside.some((word) => phrasing.joining.has(word?.word ?? ''));
}

/** "I'm a developer, how do I become a TL?" is not about developers, nor is "from developer to TL". */
function withoutBackground(
  mentions: readonly Mention[],
  { words, intents, index }: Reading,
  view: View,
): Mention[] {
  if (mentions.length < 2) return [...mentions];
  const { phrasing } = index;
  const path = intents.get('path') ?? 0;
  const before = (mention: Mention, back: number) => words[mention.at - back]?.word ?? '';
  const isSelf = (mention: Mention) =>
    [1, 2, 3, 4].some((back) => {
      const word = before(mention, back);
      if (word === 'am' || word === 'was') return before(mention, back + 1) === 'i' || mention.at === back;
      return word === 'as' && (mention.at === back || phrasing.employed.has(before(mention, back + 1)));
    }) ||
    phrasing.past.has(words[mention.at + mention.length]?.word ?? '') ||
    (before(mention, 1) === 'in' &&
      (phrasing.past.has(before(mention, 2)) || phrasing.employed.has(before(mention, 2))));
  const isLeftOut = (mention: Mention) =>
    [1, 2].some((back) => phrasing.excluding.has(before(mention, back)));
  // two that somebody compared stay together: "he's team lead, I'm tech lead, who does what?"
  const isPair = path < THRESHOLDS.cue && findComparison(distinct(mentions), view) !== undefined;
  const kept = mentions.filter((mention) => !isLeftOut(mention) && (isPair || !isSelf(mention)));
  const rest = kept.length > 0 ? kept : [...mentions];
  if (isUpward(mentions, mentions.at(-1), view) && path > 0) return [...mentions];
  if ((intents.get('comparison') ?? 0) >= 3) return rest;
  if (path < THRESHOLDS.named || rest.length < 2 || (intents.get('salary') ?? 0) >= 3) return rest;
  const target = rest.find((mention) => [1, 2].some((back) => phrasing.towards.has(before(mention, back))));
  if (!target || isUpward(mentions, target, view)) return rest;
  return [target];
}

/** Where the way to a role isn't told by its own file, the ladder of the role below tells it: "can a tech lead become CIO?". */
function isUpward(mentions: readonly Mention[], target: Mention | undefined, view: View): boolean {
  const above = target?.roles[0];
  if (view.roles.get(above ?? '')?.path.length) return false;
  return mentions.some(({ roles }) =>
    view.roles.get(roles[0] ?? '')?.ladder.some(({ role }) => role === above),
  );
}

const distinct = (mentions: readonly Mention[]): string[] => [
  ...new Set(mentions.flatMap(({ roles }) => roles.slice(0, 1))),
];
