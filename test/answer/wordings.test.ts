import { describe, expect, test } from 'vitest';
import { ask } from '../helpers/default-view.ts';

const gist = (question: string) => {
  const { kind, roles } = ask(question);
  return `${kind}: ${roles.join(', ')}`;
};

describe('the answer is the same in British and in American English', () => {
  test.each([
    [
      'what organisational skills does a technical lead need',
      'what organizational skills does a technical lead need',
    ],
    ['does a tech lead analyse what users need', 'does a tech lead analyze what users need'],
    [
      'who organises the work, the tech lead or the project manager',
      'who organizes the work, the tech lead or the project manager',
    ],
    [
      'do I need a degree in maths to be a technical lead',
      'do I need a degree in math to be a technical lead',
    ],
    ['which programmes does a lead technician install', 'which programs does a lead technician install'],
    ['labour market for software developers', 'labor market for software developers'],
    ['behaviour of a good technical lead', 'behavior of a good technical lead'],
    ['is a technical lead a specialised engineer', 'is a technical lead a specialized engineer'],
    ['what favours a technical lead in hiring', 'what favors a technical lead in hiring'],
    [
      'what does a technical lead do all day, in the organisation',
      'what does a technical lead do all day, in the organization',
    ],
    ['is a licence needed for a lead technician', 'is a license needed for a lead technician'],
  ])('%s = %s', (british, american) => {
    expect(gist(british)).toBe(gist(american));
  });
});

const ROLES: readonly (readonly [one: string, many: string])[] = [
  ['technical lead', 'technical leads'],
  ['tech lead', 'tech leads'],
  ['TL', 'TLs'],
  ['IT technical lead', 'IT technical leads'],
  ['lead technician', 'lead technicians'],
  ['technical team lead', 'technical team leads'],
  ['technical team leader', 'technical team leaders'],
  ['team lead', 'team leads'],
  ['engineering manager', 'engineering managers'],
  ['technical manager', 'technical managers'],
  ['EM', 'EMs'],
  ['lead engineer', 'lead engineers'],
  ['project manager', 'project managers'],
  ['PM', 'PMs'],
  ['software developer', 'software developers'],
  ['software engineer', 'software engineers'],
  ['programmer', 'programmers'],
  ['IT manager', 'IT managers'],
  ['data security analyst', 'data security analysts'],
  ['director of engineering', 'directors of engineering'],
  ['VP of engineering', 'VPs of engineering'],
  ['vice president of engineering', 'vice presidents of engineering'],
  ['CTO', 'CTOs'],
  ['chief technology officer', 'chief technology officers'],
  ['CIO', 'CIOs'],
  ['IT support technician', 'IT support technicians'],
  ['technician support team leader', 'technician support team leaders'],
];

describe('one and many of a role are the same role', () => {
  test.each(ROLES)('%s, %s', (one, many) => {
    for (const frame of ['salary of ROLE', 'ROLE duties', 'ROLE vs manager', 'what about ROLE'])
      expect(gist(frame.replace('ROLE', many))).toBe(gist(frame.replace('ROLE', one)));
  });
});

describe('the order of the words in a short question does not matter', () => {
  const nouns = ['salary', 'pay', 'duties', 'skills', 'outlook', 'education', 'responsibilities'];
  test.each(nouns)('%s', (noun) => {
    for (const [role] of ROLES) {
      const asked = gist(`${role} ${noun}`);
      for (const other of [
        `${noun} ${role}`,
        `${noun} of a ${role}`,
        `${noun}, ${role}`,
        `${noun} for ${role}`,
      ])
        expect(`${other} → ${gist(other)}`).toBe(`${other} → ${asked}`);
    }
  });
});

describe('a name is one role however it is joined', () => {
  test.each([
    ['tech-lead salary', 'tech lead salary'],
    ['team-lead vs tech-lead', 'team lead vs tech lead'],
    ['techlead salary', 'tech lead salary'],
    ['TechLead salary', 'tech lead salary'],
    ['software-engineer duties', 'software engineer duties'],
    ['the tech lead’s salary', 'the tech lead salary'],
    ["a technical lead's skills", 'a technical lead skills'],
    ['tech leads’ pay', 'tech leads pay'],
    ['tech lead/engineering manager differences', 'tech lead vs engineering manager differences'],
    ['tech lead & engineering manager differences', 'tech lead and engineering manager differences'],
    ['TL/EM difference', 'TL vs EM difference'],
  ])('%s = %s', (typed, plain) => {
    expect(gist(typed)).toBe(gist(plain));
  });
});
