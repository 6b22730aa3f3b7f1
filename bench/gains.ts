import { answer } from '../src/answer/answer.ts';
import type { View } from '../src/knowledge/library.ts';
import { answerText } from '../src/present/text.ts';
import { type Setting, withSetting } from './knobs.ts';
import { isFactual, type Labelled, score } from './score.ts';

/** A wrong answer costs as much as so many right ones win. */
export const WRONG = 5;

/** A question to calibrate on; without labels it is meant for others, and only no facts are right. */
export interface Case {
  readonly q: string;
  readonly labelled?: Labelled;
  /** Who wrote it. */
  readonly set: string;
}

/** What a setting wins with each case: 1 for right, −5 for wrong, 0 for a decline out of place. Remembers every setting tried. */
export function gainer(
  cases: readonly Case[],
  view: View,
  today: string,
): (setting: Setting) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const gain = ({ q, labelled }: Case): number => {
    const given = answer(q, view, { today });
    if (!labelled) return isFactual(given) ? -WRONG : 1;
    const { right, wrong } = score(labelled, { ...given, text: answerText(given) });
    return Number(right) - WRONG * Number(wrong);
  };
  return (setting) => {
    const key = JSON.stringify(Object.entries(setting).sort());
    const gains = known.get(key) ?? withSetting(setting, () => cases.map(gain));
    known.set(key, gains);
    return gains;
  };
}
