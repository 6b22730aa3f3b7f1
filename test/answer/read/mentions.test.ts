import { describe, expect, test } from 'vitest';
import { read } from '../../../src/answer/read/reading.ts';
import { VIEW } from '../../helpers/default-view.ts';

const named = (question: string) =>
  read(question, VIEW).mentions.map(({ typed, roles, topic }) => `${typed} = ${topic ?? roles.join('|')}`);

describe('the names in a question', () => {
  test.each([
    ['the longest wins', 'technical team lead pay', 'technical team lead = technical-team-lead'],
    ['a slip in a name of two words is borne', 'tehcnical lead pay', 'tehcnical lead = technical-lead'],
    ['a short form', 'what does an EM do', 'em = engineering-manager'],
    ['a topic', 'is the pmp hard', 'pmp = pmp'],
  ])('%s', (_, question, expected) => {
    expect(named(question)).toEqual([expected]);
  });

  test('are found in the order asked', () => {
    expect(named('EM or tech lead')).toEqual(['em = engineering-manager', 'tech lead = technical-lead']);
  });

  test('are not put together across a pause', () => {
    expect(named('I work in tech, lead me to a job')).not.toContain('tech lead = technical-lead');
  });

  test.each(['tell em I said hi', 'call me at 5 pm', 'three pm works'])('%s: no role', (question) => {
    expect(named(question)).toEqual([]);
  });
});
