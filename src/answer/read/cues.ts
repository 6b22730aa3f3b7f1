import { type CueMatch, ROLE, STRENGTHS } from '../index/cues.ts';
import type { AnswerIndex } from '../index/index.ts';
import { formsOf } from '../text/forms.ts';
import type { Amount } from './amounts.ts';
import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

const MASKED = [ROLE];

/** How much every further cue for the same thing adds. */
const FURTHER = 0.06;

/** Cues with names masked ("scrum **master**" must not mean a degree), and what they add up to. */
export function findCues(
  words: readonly Word[],
  mentions: readonly Mention[],
  weights: readonly number[],
  namesPlace: boolean,
  amounts: readonly Amount[],
  years: readonly number[],
  index: AnswerIndex,
): { cues: CueMatch[]; intents: Map<string, number> } {
  const areLoose = mentions.every(({ weak }) => weak);
  const forms: (readonly string[])[] = [];
  const places: number[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = mentions.find((one) => one.at === at && (!one.weak || (areLoose && !one.ambiguous)));
    forms.push(mention ? MASKED : cueForms(words[at]));
    places.push(at);
    at += mention?.length ?? 1;
  }
  const all = index.cues.find(forms);
  const cues = all
    .filter((cue) => !all.some((other) => other !== cue && contains(other, cue)))
    .map((cue) => ({ ...cue, at: cue.at.map((at) => places[at] ?? at) }));
  return {
    cues,
    intents: weigh(
      [
        ...cues,
        ...impliedPay(
          cues,
          namesPlace,
          words.some(({ singular }) => INDUSTRY.has(singular)),
          amounts,
        ),
        ...impliedOutlook(years, index.lastYear),
      ],
      weights,
      index.cues.intents,
    ),
  };
}

/** A longer cue silences the shorter ones inside it: "job description" is no "description". */
function contains(longer: CueMatch, shorter: CueMatch): boolean {
  return longer.at.length > shorter.at.length && shorter.at.every((at) => longer.at.includes(at));
}

function weigh(
  cues: readonly CueMatch[],
  weights: readonly number[],
  order: readonly string[],
): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const { intent, strength, at } of cues) {
    const weight = at.length === 0 ? 1 : Math.max(...at.map((place) => weights[place] ?? 1));
    scores.set(intent, [...(scores.get(intent) ?? []), STRENGTHS[strength] * weight]);
  }
  return new Map(
    [...scores]
      .map(([intent, list]): [string, number] => {
        const [best = 0, ...rest] = list.sort((a, b) => b - a);
        return [intent, best + FURTHER * rest.reduce((sum, one) => sum + one, 0)];
      })
      .sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0])),
  );
}

/** Pay is what differs by place and industry: naming one makes "how much does he get" a question of pay; so does a sum of money. */
function impliedPay(
  cues: readonly CueMatch[],
  namesPlace: boolean,
  namesIndustry: boolean,
  amounts: readonly Amount[],
): CueMatch[] {
  const hasCue = cues.some(
    ({ intent, strength }) => intent === 'salary' && (namesPlace || namesIndustry || strength !== 'weak'),
  );
  const isSum = amounts.some(({ unit }) => unit === 'money');
  const strength = isSum || (hasCue && (namesPlace || namesIndustry)) ? 'strong' : 'plain';
  const implied = namesPlace || (namesIndustry && hasCue) || isSum;
  return implied ? [{ intent: 'salary', strength, at: [] }] : [];
}

/** Of years after the newest source only projections speak. */
function impliedOutlook(years: readonly number[], lastYear: number): CueMatch[] {
  return years.some((year) => year > lastYear) ? [{ intent: 'outlook', strength: 'strong', at: [] }] : [];
}

const INDUSTRY = new Set(['industry', 'sector', 'branch']);

/** A word's forms; those of a word that it may be a slip for count where they make a cue. */
function cueForms(word: Word | undefined): readonly string[] {
  if (!word) return [];
  return word.slip ? [...formsOf(word.word), ...formsOf(word.slip)] : formsOf(word.word);
}
