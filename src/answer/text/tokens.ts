import { stemmer } from 'stemmer';

/** One word of a question. */
export interface Token {
  /** As typed. */
  readonly raw: string;
  /** Lower case, without a possessive ending, abbreviations spelled out. */
  readonly word: string;
  /** `word` without a plural ending; names of roles are matched on it. */
  readonly singular: string;
  readonly stem: string;
  /** Which sentence or clause it stands in, counted from 0. */
  readonly clause: number;
  /** Punctuation stood before it: it doesn't modify its neighbour. */
  readonly breakBefore: boolean;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  ppl: 'person',
  criteria: 'criterion',
  cvs: 'cv',
};

/**
 * The singular of an English noun, good enough for titles of jobs.
 *
 * @example
 * singular('technologies') // 'technology'
 */
export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** British spellings stem as American ones: analyse, organise, behaviour. */
const american = (word: string): string =>
  word.length < 6
    ? word
    : word
        .replace(/ys(e|ed|es|ing)$/, 'yz$1')
        .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
        .replace(/our(s|ed|ing|al)?$/, 'or$1')
        .replace(/gramme(s)?$/, 'gram$1');

const stems = new Map<string, string>();

/** Porter's stem, remembered: the same few thousand words come again and again. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stemmer(american(word));
  if (stems.size < 50_000) stems.set(word, made);
  return made;
}

const PIECE = /\d[\d,.]*\d(?:k|%)?|[\p{L}\p{N}]+(?:'[\p{L}]+)*|[%$€£]/gu;
const SENTENCE_END = /[.!?;\n]/;
const PAUSE = /[,:()[\]"|]|\s-/;
const SUBCLAUSE = /[,()]|\s-\s/;

/**
 * Cuts cleaned text into words, remembering where sentences and pauses fall.
 *
 * @param abbreviations Short forms as typed → what they stand for; may give several words.
 */
export function tokenize(text: string, abbreviations: Readonly<Record<string, string>>): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  const lower = expandSpelledShort(text.toLowerCase(), abbreviations);
  for (const match of lower.matchAll(PIECE)) {
    const between = lower.slice(end, match.index);
    if (tokens.length > 0 && SENTENCE_END.test(between)) clause += 1;
    else if (tokens.length > 0 && SUBCLAUSE.test(between)) clause += 0.5;
    const breakBefore = tokens.length === 0 || PAUSE.test(between) || SENTENCE_END.test(between);
    end = match.index + match[0].length;
    pushWords(tokens, match[0], abbreviations, Math.floor(clause * 2), breakBefore);
  }
  return tokens;
}

function pushWords(
  into: Token[],
  raw: string,
  abbreviations: Readonly<Record<string, string>>,
  clause: number,
  pause: boolean,
) {
  const bare = raw.replace(/'(?:s|d|ll|ve|re|m)?$/, '').replace(/^'/, '');
  const negated = /^(\p{L}+)n't$/u.exec(raw);
  const spelled =
    own(abbreviations, raw) ?? own(abbreviations, bare) ?? (negated ? `${negated[1]} not` : bare);
  spelled.split(' ').forEach((word, at) => {
    if (word)
      into.push({
        raw,
        word,
        singular: singular(word),
        stem: stem(word),
        clause,
        breakBefore: pause && at === 0,
      });
  });
}

/** Short forms with a sign inside ("w/o", "c#") are spelled out before the text is cut at signs. */
function expandSpelledShort(text: string, abbreviations: Readonly<Record<string, string>>): string {
  if (!/[#/&+]/.test(text)) return text;
  return text
    .split(' ')
    .map(
      (chunk) => own(abbreviations, chunk) ?? own(abbreviations, chunk.replace(/[.,;:!?)]+$/, '')) ?? chunk,
    )
    .join(' ')
    .replace(/&/g, ' and ');
}

function own(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
