import type { AnswerIndex } from '../index/index.ts';
import type { Named } from '../index/names.ts';
import type { PhraseMatch } from '../index/phrases.ts';
import type { Word } from './words.ts';

/** A name of a role or topic, where it stands. */
export interface Mention extends Named {
  readonly at: number;
  readonly length: number;
  /** Edits between what was typed and the name. */
  readonly cost: number;
  readonly typed: string;
}

/** Edits that a name of so many words may be away; one-word names leave no neighbour to confirm them. */
const ALLOWED = [0, 2, 2, 3] as const;
/** Long words leave no doubt even with three edits: "enginering manger". */
const LONG = 12;
/** "em" is a role where a name may stand, else it is "them"; after a number "pm" is an hour. */
const BEFORE_NAME = new Set([
  'a',
  'an',
  'the',
  'my',
  'our',
  'your',
  'or',
  'and',
  'versus',
  'than',
  'as',
  'to',
  'is',
  'be',
  'between',
  'become',
  'into',
  'another',
  'role',
  'this',
  'go',
  'from',
  'what',
  'does',
  'do',
]);
/** A search in so few words has no place for "them": "duties EM". */
const SHORT = 3;
/** After these both are common; a role that is named already makes it "them". */
const BEFORE_THEM_TOO = new Set(['for', 'of', 'about', 'with']);
const CONNECTORS = new Set(['or', 'and', 'versus', 'role', 'job', 'salary', 'pay', 'than']);

const HOURS = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'oclock',
]);

/** Names in reading order; the longest wins, then the one nearest to what was typed. */
export function findMentions(words: readonly Word[], index: AnswerIndex, text: string): Mention[] {
  // in capitals it is no "them"
  const isCapital = /\bEMs?\b/.test(text);
  const options = words.map((word) => word.options);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const plausible = index.names
      .matches(options, at, (i) => !words[i]?.breakBefore)
      .filter((match) =>
        isPlausible(
          match,
          at,
          words,
          mentions,
          () => isCapital || index.names.matches(options, at + match.length).length > 0,
        ),
      );
    const best = withRival(plausible);
    if (!best) {
      at += 1;
      continue;
    }
    const typed = words
      .slice(at, at + best.length)
      .map((word) => word.raw)
      .join(' ');
    mentions.push({ ...best.value, at, length: best.length, cost: best.cost, typed });
    at += best.length;
  }
  // a misread everyday word is believed only beside a name that was typed right
  return mentions.length > 1 ? mentions : mentions.filter(({ length, cost }) => length > 1 || cost < 2);
}

/** "Tecm lead" is as near to "tech lead" as to "team lead": a name of both, so that it is asked which. */
function withRival([best, ...others]: readonly PhraseMatch<Named>[]): PhraseMatch<Named> | undefined {
  if (!best || best.cost === 0 || best.value.ambiguous) return best;
  const rivals = others.filter(
    ({ length, cost, value }) =>
      length === best.length &&
      cost === best.cost &&
      !value.ambiguous &&
      value.roles[0] !== best.value.roles[0],
  );
  if (rivals.length === 0) return best;
  const roles = [...new Set([best, ...rivals].flatMap(({ value }) => value.roles))];
  return { ...best, value: { ...best.value, roles, ambiguous: true } };
}

function isPlausible(
  { length, cost, value }: PhraseMatch<Named>,
  at: number,
  words: readonly Word[],
  mentions: readonly Mention[],
  isSurelyName: () => boolean,
): boolean {
  const letters = words.slice(at, at + length).reduce((sum, { raw }) => sum + raw.length, 0);
  if (cost > (letters >= LONG && length > 1 ? 3 : (ALLOWED[Math.min(length, 3)] ?? 0))) return false;
  const [first] = words.slice(at);
  if (!first) return false;
  if (length > 1) return true;
  // a correct English word is taken for a misspelt name only beside another name: "the manger or the tech lead"
  if (cost > 0 && first.raw.length < 6) return false;
  if (cost > 1)
    return (
      first.slip !== undefined &&
      value.weak &&
      first.raw[0] === value.name[0]?.toLowerCase() &&
      words.length > 3
    );
  if (first.raw === 'em' || first.raw === 'ems') return isSurelyName() || mayBeManager(at, words, mentions);
  const before = words[at - 1];
  return !(first.raw === 'pm' && before && (/\d/.test(before.word) || HOURS.has(before.word)));
}

/** "em" is "them" unless it stands where a name may: at the start, after an article, beside another name. */
function mayBeManager(at: number, words: readonly Word[], mentions: readonly Mention[]): boolean {
  const before = words[at - 1];
  const last = mentions.at(-1);
  if (!before || words.length <= SHORT || (last && last.at + last.length === at)) return true;
  if (BEFORE_THEM_TOO.has(before.word)) return mentions.length === 0;
  return BEFORE_NAME.has(before.word) || CONNECTORS.has(words[at + 1]?.word ?? '');
}
