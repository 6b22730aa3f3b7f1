import type { View } from '../../knowledge/library.ts';
import type { Mention } from '../read/mentions.ts';
import type { Reading } from '../read/reading.ts';
import type { Left, Owner } from './leftover.ts';

/** A word right beside a name that makes it the name of another occupation. */
export interface Modified {
  /** "veterinary lead technician". */
  readonly name: string;
  readonly modifier: string;
  readonly weight: number;
}

interface Around {
  readonly reading: Reading;
  readonly left: readonly Left[];
  readonly owners: readonly Owner[];
  readonly view: View;
}

/** The word that makes a name another occupation: "pharmacy lead technician", "team lead nurse". */
export function modifierOf(mention: Mention, around: Around): Modified | undefined {
  const { words } = around.reading;
  const listed = occupationBeside(mention, around.reading);
  if (listed) return listed;
  if (words[mention.at]?.breakBefore) return undefined;
  if (mention.weak) return looseModifier(mention, around.reading);
  const trade = tradeBefore(mention, around);
  if (trade) return { name: `${trade} ${mention.typed}`, modifier: trade, weight: 1 };
  const before = around.left.find(({ at }) => at === mention.at - 1);
  // a verb in the third person: "which sector rewards technical leads"; nouns before a noun stand in the singular
  if (!before || /[^s]s$/.test(before.word)) return undefined;
  return { name: `${before.word} ${mention.typed}`, modifier: before.word, weight: before.weight };
}

/** "Mall manager": of an everyday word only articles, pronouns and the like make no other occupation. */
function looseModifier(mention: Mention, reading: Reading): Modified | undefined {
  const { words, index, cues, mentions, measures, amounts } = reading;
  const at = mention.at - 1;
  const before = words[at];
  const isHarmless =
    !before ||
    index.stop.has(before.word) ||
    cues.some((cue) => cue.strength !== 'weak' && cue.at.includes(at)) ||
    mentions.some((other) => other.at + other.length === mention.at) ||
    // "bottom 10 percent programmer wage"
    amounts.some((amount) => amount.at === at || amount.at === at - 1) ||
    measures.some(({ sort, at: from, length }) => sort !== 'industry' && from + length === mention.at);
  return isHarmless ? undefined : { name: `${before.raw} ${mention.typed}`, modifier: before.raw, weight: 1 };
}

/** An occupation on the list of unknowns that touches or takes in the name. */
function occupationBeside(mention: Mention, { words, unknowns }: Reading): Modified | undefined {
  const after = mention.at + mention.length;
  const found = unknowns.find(
    ({ sort, at, length }) =>
      sort === 'occupations' &&
      ((at <= mention.at && at + length >= mention.at && !words[mention.at]?.breakBefore) ||
        (at <= after && at + length > after && at > mention.at && !words[after]?.breakBefore)),
  );
  if (!found) return undefined;
  const from = Math.min(found.at, mention.at);
  const to = Math.max(found.at + found.length, after);
  const name = words.slice(from, to).map(({ raw }) => raw);
  return { name: name.join(' '), modifier: found.label, weight: 1 };
}

/** "Bank manager": an industry right before a name, of which the role's file knows nothing. */
function tradeBefore(mention: Mention, { reading, owners, view }: Around): string | undefined {
  const trade = reading.measures.find(
    ({ sort, at, length }) => sort === 'industry' && at + length === mention.at,
  );
  if (!trade) return undefined;
  const word = reading.words[mention.at - 1]?.singular ?? '';
  const isKnown = owners.some(
    ({ type, id }) =>
      reading.index.retrieval.ownerSays(type, id, word) ||
      view.roles.get(id)?.pay.figures.some(({ industry }) => industry?.toLowerCase().includes(trade.label)),
  );
  return isKnown ? undefined : word;
}
