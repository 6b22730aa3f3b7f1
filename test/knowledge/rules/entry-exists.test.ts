import { expect, test } from 'vitest';
import { entryExists } from '../../../src/knowledge/rules/entry-exists.ts';
import { check } from '../../helpers/knowledge.ts';

const topic = (entries: string) => ({
  'vocabulary/topics.yaml': `ranks:\n  names: [ranks]\n  entries: [${entries}]\n`,
});

test('a topic that leads to no entry is told', () => {
  expect(check(entryExists, topic('kitchen-ranks, ranks'))).toEqual([
    expect.stringMatching(/^vocabulary\/topics\.yaml:3: the entry "ranks" is not known/),
  ]);
});

test('FAQ and comparisons are entries', () => {
  expect(check(entryExists, topic('kitchen-ranks, cook-vs-baker'))).toEqual([]);
});
