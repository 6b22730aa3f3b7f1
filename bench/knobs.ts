import * as thresholds from '../src/answer/thresholds.ts';

/** One number of `src/answer/thresholds.ts`. */
export interface Knob {
  /** `THRESHOLDS.leftover`, `LEFTOVER_WEIGHTS.2`. */
  readonly name: string;
  /** As the file has it. */
  readonly value: number;
  set(value: number): void;
}

/** Every number of the file: whatever is added there is calibrated too. They are constants to everyone but the calibration. */
export const KNOBS: readonly Knob[] = Object.entries(thresholds).flatMap(([group, numbers]) => {
  const changeable = numbers as unknown as Record<string, number>;
  return Object.entries(changeable).map(([key, value]) => ({
    name: `${group}.${key}`,
    value,
    set(changed: number) {
      changeable[key] = changed;
    },
  }));
});

/** Knobs turned away from the file's values: name → value. */
export type Setting = Readonly<Record<string, number>>;

/** Runs something with some knobs turned, and turns them back. */
export function withSetting<T>(setting: Setting, run: () => T): T {
  const turned = KNOBS.filter(({ name }) => setting[name] !== undefined);
  try {
    for (const knob of turned) knob.set(setting[knob.name] ?? knob.value);
    return run();
  } finally {
    for (const knob of turned) knob.set(knob.value);
  }
}
