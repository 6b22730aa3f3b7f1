import { expect, test } from 'vitest';
import { sourceUsed } from '../../../src/knowledge/rules/source-used.ts';
import { check } from '../../helpers/knowledge.ts';

const unused = 'kind: person\npublisher: null\ntitle: Talk\npublished: unstated\n';

test('a source that nothing rests on is told', () => {
  expect(check(sourceUsed, { 'sources/talk.yaml': unused })).toEqual([
    expect.stringMatching(/^sources\/talk\.yaml:1: nothing names the source "talk"/),
  ]);
});

test('nothing is told while a file that might use it can not be read', () => {
  expect(check(sourceUsed, { 'sources/talk.yaml': unused, 'roles/broken.yaml': '[' })).toEqual([]);
});

test('used sources are fine', () => {
  expect(check(sourceUsed)).toEqual([]);
});
