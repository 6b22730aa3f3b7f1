import { describe, expect, test } from 'vitest';
import { ask } from '../../helpers/default-view.ts';

describe('the first line answers the question asked', () => {
  test.each([
    ['does a tech lead do performance reviews', /perform/],
    ['who owns the deadlines, EM or TL', /deadlines/],
    ['does a technical lead hire people', /Hire/],
    ['does a tech lead still write code', /cod|program/],
    ['do I have to have a PMP to be a technical lead', /not as a requirement|not a requirement/],
    ['does an engineering manager oversee several teams', /several teams/],
    ['what does the pay of a technical lead depend on', /experience/],
    ['who talks to the rest of the company, the EM or the tech lead', /rest of the company/],
    ['does a tech lead run security audits', /security audits/],
    ['who does the performance review', /evaluation itself is the manager's/],
  ])('%s', (question, first) => {
    expect(ask(question).lead.text).toMatch(first);
  });
});

describe('what a story around the question does not change', () => {
  test('a topic put before the question is part of it', () => {
    expect(
      ask('shell scripting and open source security tools, must a technical lead know such things?').kind,
    ).toBe('skills');
  });

  test('what people say of AI is not what they ask', () => {
    expect(
      ask('everyone says AI will wipe out software devs, how many % will their jobs shrink'),
    ).toMatchObject({
      kind: 'outlook',
      roles: ['software-developer'],
    });
  });

  test.each([
    ['my engineering manager wonders what a technical lead earns', 'salary'],
    ['I am a project manager, how do I become a technical lead', 'path'],
  ])('a role named in passing is not asked about: %s', (question, kind) => {
    expect(ask(question)).toMatchObject({ kind, roles: ['technical-lead'] });
  });

  test('where the asker works now is not what he asks about', () => {
    expect(
      ask('six years in IT support and I want to end up an IT technical lead. What is the route?'),
    ).toMatchObject({
      kind: 'path',
      roles: ['it-technical-lead'],
    });
  });
});

describe('a name of several roles', () => {
  test('of which one is far likelier is answered for that one, with the other to click', () => {
    const given = ask('IT lead salary');
    expect(given).toMatchObject({ kind: 'salary', roles: ['it-technical-lead'] });
    expect(given.notes.join()).toMatch(/I read .* as IT technical lead/);
    expect(given.suggestions[0]).toMatchObject({ question: 'technical lead salary' });
  });

  test('all as likely is asked about', () => {
    expect(ask('lead tech salary')).toMatchObject({
      kind: 'clarify',
      roles: ['technical-lead', 'lead-technician'],
    });
  });
});

describe('two roles', () => {
  test('that somebody compared get that comparison', () => {
    expect(ask('tech lead vs EM').entry).toBe('technical-lead-vs-engineering-manager');
  });

  test('that nobody compared are put side by side, which is said', () => {
    const given = ask('data security analyst vs CIO');
    expect(given).toMatchObject({ kind: 'comparison', entry: null, roles: ['data-security-analyst', 'cio'] });
    expect([given.lead.text, ...given.notes].join()).toMatch(/no source compares/i);
  });

  test('may be three', () => {
    expect(ask('compare tech lead, engineering manager and project manager').roles).toHaveLength(3);
  });

  test('one of which stands above the other, and nothing that compares them, are a question about the ladder', () => {
    for (const question of ['can I make CTO starting from tech lead', 'tech lead → ??? → CTO'])
      expect(ask(question)).toMatchObject({ kind: 'ladder' });
  });

  test('one of which is named to be left out are a question about the other', () => {
    expect(ask('besides project managers, who does a technical team leader work with').roles).toEqual([
      'technical-team-lead',
    ]);
  });

  test('may be named in one loose word', () => {
    expect(ask('Which pays better, programmer or software developer?').roles).toEqual([
      'programmer',
      'software-developer',
    ]);
  });

  test('one of which only says what experience there is are a question about the other', () => {
    expect(ask('tech lead without any software developer experience, realistic?')).toMatchObject({
      kind: 'path',
      roles: ['technical-lead'],
    });
  });

  test('one of which only tells who asks is a question about the other', () => {
    expect(ask('I am a software developer, how do I become a tech lead')).toMatchObject({
      kind: 'path',
      roles: ['technical-lead'],
    });
  });
});

test('two things asked for at once are both answered', () => {
  const ids = ask('tech lead salary and skills').sections.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['pay', 'skills']));
});

describe('about itself', () => {
  test.each([
    'hello',
    'thanks!',
    'what can you do',
    'which roles do you know?',
    'what are your sources?',
    'where do your numbers come from',
    'how does this bot work',
  ])('“%s” gets help', (question) => {
    expect(ask(question).kind).toBe('help');
  });
});
