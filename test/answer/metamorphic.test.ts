import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { ask } from '../helpers/default-view.ts';
import { type Known, QUESTIONS } from './questions.ts';
import { VARIANTS } from './variants.ts';

/** What must stay: the kind, and the roles asked about before those it links to. */
const gist = ({ kind, roles }: Answer, { roles: asked }: Known) => ({
  kind,
  roles: roles.slice(0, asked.length),
});

describe('a question is understood', () => {
  test.each(QUESTIONS)('as $kind: $q', (known) => {
    expect(gist(ask(known.q), known)).toEqual({ kind: known.kind, roles: known.roles });
  });
});

describe.each(Object.entries(VARIANTS))('the answer stays the same under %s', (_, variant) => {
  test.each(QUESTIONS)('$q', (known) => {
    fc.assert(
      fc.property(variant(known.q), (typed) => {
        expect(gist(ask(typed), known)).toEqual({ kind: known.kind, roles: known.roles });
      }),
      { numRuns: 30 },
    );
  });
});
