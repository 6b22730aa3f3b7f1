import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAsk, unpackAsk } from '../../src/present/ask.ts';

test('a question survives a button, with the context it was asked in', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(null, 'US'),
      (question, region) => {
        const ask = { question, context: { kind: 'salary' as const, roles: ['technical-lead'], region } };
        const packed = packAsk(ask);
        if (packed === null) return;
        expect(packed.length).toBeLessThanOrEqual(2_000);
        expect(unpackAsk(packed)).toEqual(ask);
      },
    ),
  );
});

test('a question too long for a button gets no button rather than a cut question', () => {
  expect(packAsk({ question: 'x'.repeat(2_000) })).toBeNull();
});

test.each(['', '{}', '[]', '{"q":1}', '{"q":"a","x":1}'])(
  'a value that is not ours (%j) is told apart',
  (value) => {
    expect(unpackAsk(value)).toBeNull();
  },
);
