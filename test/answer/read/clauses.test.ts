import { describe, expect, test } from 'vitest';
import { read } from '../../../src/answer/read/reading.ts';
import { VIEW } from '../../helpers/default-view.ts';

/** Each word → how much it matters that nothing explains it. */
function weights(question: string): Readonly<Record<string, number>> {
  const reading = read(question, VIEW);
  return Object.fromEntries(reading.words.map(({ raw }, at) => [raw, reading.weights.leftover[at] ?? 0]));
}

describe('in a long message', () => {
  const long =
    'my cousin moved to the coast last spring and bought a boat. what does a technical lead do in a team?';

  test('the clause that asks counts in full, the story around it little', () => {
    const { boat = 1, lead = 0 } = weights(long);
    expect(lead).toBe(1);
    expect(boat).toBeLessThan(0.5);
  });

  test('without a question word the clause with the role is taken for what is asked', () => {
    const { boat = 1, lead = 0 } = weights(
      'my cousin moved to the coast last spring and bought a boat. technical lead salary in the states.',
    );
    expect(lead).toBe(1);
    expect(boat).toBeLessThan(0.5);
  });
});

test('a short message is one question, however it is cut up', () => {
  expect(new Set(Object.values(weights('hey. tech lead. pay?')))).toEqual(new Set([1]));
});
