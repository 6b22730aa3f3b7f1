import { expect, test } from 'vitest';
import { cuesOnce } from '../../../src/knowledge/rules/cues-once.ts';
import { check } from '../../helpers/knowledge.ts';

test('a word that is an equally strong cue for two intents is told; a plain one is a warning', () => {
  const cues = 'salary: { strong: [pay], plain: [get] }\npath:\n  strong: [Pay]\n  plain: [get]\n';
  expect(check(cuesOnce, { 'vocabulary/cues.yaml': cues })).toEqual([
    expect.stringMatching(/^vocabulary\/cues\.yaml:3: "Pay" is a strong cue in salary and in path/),
    expect.stringMatching(/^vocabulary\/cues\.yaml:4: "get" is a plain cue/),
  ]);
});

test('different strengths, and weak hints at several intents, are fine', () => {
  const cues = 'salary: { strong: [pay], weak: [get] }\npath: { plain: [pay], weak: [get] }\n';
  expect(check(cuesOnce, { 'vocabulary/cues.yaml': cues })).toEqual([]);
});
