import { describe, expect, test } from 'vitest';
import type { Answer, Context } from '../../../src/answer/types.ts';
import { ask } from '../../helpers/default-view.ts';

const after = (question: string): Context => {
  const { kind, roles, region } = ask(question);
  return { kind, roles, region };
};
const PAY = after('tech lead salary');

describe('after “tech lead salary”', () => {
  test.each<[string, Partial<Answer>]>([
    ['and the outlook?', { kind: 'outlook', roles: ['technical-lead'] }],
    ['what about skills', { kind: 'skills', roles: ['technical-lead'] }],
    ['how do I become one?', { kind: 'path', roles: ['technical-lead'] }],
    ['which degree?', { kind: 'education', roles: ['technical-lead'] }],
    ['vs an EM?', { kind: 'comparison', roles: ['technical-lead', 'engineering-manager'] }],
    ['compared to a project manager', { kind: 'comparison', roles: ['technical-lead', 'project-manager'] }],
    ['same for lead technician', { kind: 'salary', roles: ['lead-technician'] }],
    ['and for an IT technical lead?', { kind: 'salary', roles: ['it-technical-lead'] }],
    ['what about in Australia?', { kind: 'none', region: 'AU' }],
    ['and the median?', { kind: 'salary', roles: ['technical-lead'] }],
    ['and in retail?', { kind: 'salary', roles: ['technical-lead'] }],
  ])('“%s” is about the same', (question, expected) => {
    expect(ask(question, PAY)).toMatchObject(expected);
  });

  test('what was assumed is said', () => {
    expect(ask('and the outlook?', PAY).notes.join()).toMatch(/technical lead/);
  });

  test('a question that stands by itself is answered by itself', () => {
    const question = 'what does a CTO do';
    expect(ask(question, PAY)).toEqual(ask(question));
  });

  test('what is none of its business is still declined', () => {
    expect(ask('what is the weather tomorrow', PAY).kind).toBe('none');
    expect(ask('and a scrum master?', PAY).kind).toBe('none');
  });
});

test('the place asked for is carried along too', () => {
  const australian = after('IT technical lead salary in Australia');
  expect(ask('and a lead technician?', australian)).toMatchObject({ kind: 'none', region: 'AU' });
});

test('without an answer before it a follow-up asks which role is meant', () => {
  expect(ask('and the outlook?')).toMatchObject({ kind: 'clarify' });
});
