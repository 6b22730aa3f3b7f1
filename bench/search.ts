import { KNOBS, type Setting } from './knobs.ts';

/** Each knob is tried at its value times these. */
const STEPS = [0.7, 0.85, 0.93, 1.08, 1.15, 1.3] as const;
/** A search follows at most so many single moves that win by themselves, the best first. */
const FOLLOWED = 8;

export type Gains = (setting: Setting) => readonly number[];
/** Which of the cases a search may look at. */
export type Mask = (at: number) => boolean;

const moves: readonly (readonly [name: string, value: number])[] = KNOBS.flatMap(({ name, value }) =>
  STEPS.map((step) => [name, Number((value * step).toPrecision(3))] as const),
);

/** The mean gain of a case among those chosen. */
export function mean(gains: readonly number[], chosen: Mask): number {
  const some = gains.filter((_, at) => chosen(at));
  return some.reduce((sum, gain) => sum + gain, 0) / Math.max(1, some.length);
}

/**
 * The setting that gains most on the chosen cases: every single move is tried from the file's values, then
 * those that win are put together as long as the sum wins.
 *
 * Deterministic, and cheap for many masks: they share the single moves.
 */
export function search(gains: Gains, chosen: Mask): Setting {
  const start = mean(gains({}), chosen);
  const winning = moves
    .map(([name, value]) => ({ name, value, gain: mean(gains({ [name]: value }), chosen) }))
    .filter(({ gain }) => gain > start)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, FOLLOWED);
  let best: Setting = {};
  let most = start;
  for (const { name, value } of winning) {
    const next = { ...best, [name]: value };
    const gain = mean(gains(next), chosen);
    if (gain > most) [best, most] = [next, gain];
  }
  return best;
}

/** Knobs that no move of theirs changes anything by. */
export function idle(gains: Gains): string[] {
  const start = gains({}).join();
  const busy = new Set(
    moves.filter(([name, value]) => gains({ [name]: value }).join() !== start).map(([name]) => name),
  );
  return KNOBS.filter(({ name }) => !busy.has(name)).map(({ name }) => name);
}
