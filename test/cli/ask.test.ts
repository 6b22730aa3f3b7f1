import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ANSWER_KINDS } from '../../src/answer/types.ts';
import { AnswerLine, askBatch, BadLine, linesIn } from '../helpers/answer-line.ts';
import { type Ran, runCli, scriptCommand } from '../helpers/run-cli.ts';

const SOURCELESS: readonly string[] = ['clarify', 'help', 'none'];

const QUESTIONS: Readonly<Record<string, string>> = {
  card: 'what is a technical lead?',
  command: '/role tech lead',
  versus: '/compare tl vs em',
  composed: 'lead technician vs project manager',
  pay: 'how much does a tech lead make',
  abroad: '/salary it technical lead in australia',
  growth: 'job outlook for technical leads',
  degree: 'what degree does a technical lead need?',
  pmp: 'is the pmp mandatory for a project manager?',
  skills: 'skills of a lead technician',
  duties: 'what does a technical lead do all day?',
  way: 'how do I become a technical lead?',
  above: 'career ladder above technical lead',
  titles: 'other titles for technical lead',
  near: 'careers related to technical lead',
  hires: 'who hires lead technicians?',
  faq: 'what is technical leadership?',
  which: 'lead tech salary',
  hello: 'hello!',
  what: 'what can you do?',
  known: 'which roles do you know?',
  unknown: 'what does a scrum master earn?',
  half: 'tech lead vs scrum master',
  weather: 'what is the weather in Berlin?',
};

const UNREADABLE: Readonly<Record<string, string>> = {
  nothing: '',
  blank: ' \t ',
  chinese: '技术主管的薪水是多少？',
  arabic: 'كم راتب القائد التقني؟',
  emoji: '🦄🦄🦄',
  binary: '\u0000\u0001\u001B\uFFFD\uD800\u0085',
  long: 'x'.repeat(10_000),
  tooLong: 'what is a technical lead? '.repeat(400),
  broadcast: '<!channel> <@U123> <https://evil.example|click>',
};

describe('a batch', () => {
  let ran: Ran;
  let answers: AnswerLine[];
  const answerTo = (id: string) => answers.find((one) => one.id === id);

  beforeAll(() => {
    ran = askBatch({ ...QUESTIONS, ...UNREADABLE });
    answers = linesIn(ran, AnswerLine);
  });

  test('gives one line for each question, in order, with the keys of the contract', () => {
    expect(answers.map(({ id }) => id)).toEqual(Object.keys({ ...QUESTIONS, ...UNREADABLE }));
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  test('has answers of every kind, each factual one with its sources', () => {
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(ANSWER_KINDS));
    const bare = answers.filter(({ kind, sources }) => !SOURCELESS.includes(kind) && sources.length === 0);
    expect(bare).toEqual([]);
  });

  test('names the place asked for, and null where none was', () => {
    expect(answerTo('abroad')).toMatchObject({ kind: 'salary', region: 'AU' });
    expect(answerTo('pay')).toMatchObject({ kind: 'salary', region: null, roles: ['technical-lead'] });
  });

  test('has null for what a document doesn’t say of itself', () => {
    expect(answerTo('pay')?.sources).toContainEqual({
      id: 'technical-lead-profile',
      publisher: null,
      title: 'Technical Lead: Salary, Responsibilities & Job Description',
      published: null,
    });
  });

  test('keeps the order of roles asked, and names the entry that answered', () => {
    expect(answerTo('versus')).toMatchObject({
      roles: ['technical-lead', 'engineering-manager'],
      entry: 'technical-lead-vs-engineering-manager',
    });
    expect(answerTo('composed')).toMatchObject({
      roles: ['lead-technician', 'project-manager'],
      entry: null,
    });
  });

  test.each(Object.keys(UNREADABLE))(
    'declines what it can’t read (%s) politely, and offers what it can',
    (id) => {
      const answer = answerTo(id);
      expect(answer).toMatchObject({ kind: 'none', roles: [], region: null });
      expect(answer?.suggestions.length).toBeGreaterThan(0);
      expect(answer?.text).not.toMatch(/undefined|\bat \S+:\d+|<!channel>/);
      expect(answer?.text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      expect(answer?.text.length).toBeLessThan(1_000);
    },
  );

  test('offers only what can be sent as it is: no choice asks back again, nothing else ends in a decline', () => {
    const offered = Object.fromEntries(
      answers.flatMap(({ kind, suggestions }) => suggestions.map((q) => [`${q} ← ${kind}`, q])),
    );
    const wanting = linesIn(askBatch(offered), AnswerLine).filter(({ id, kind }) =>
      id.endsWith('← clarify') ? kind === 'clarify' : kind === 'none',
    );
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });
});

test('a line that is no question gets an error in its place, and the run goes on and ends with 1', () => {
  const lines = ['{"id":"a","q":"tech lead pay"}', 'zz', '', '{"id":"b"}', '[]', 'null', '{"id":"c","q":7}'];
  const ran = runCli('ask', ['--batch'], `${lines.join('\r\n')}\r\n{"id":"d","q":"hello"}`);
  const read = linesIn(ran, z.union([AnswerLine, BadLine]));
  expect(read.map(({ id }) => id)).toEqual(['a', null, null, null, null, null, 'd']);
  const told = read.flatMap((line) => ('error' in line ? [line.error.message.split(':')[0]] : []));
  expect(told).toEqual(['line 2', 'line 4', 'line 5', 'line 6', 'line 7']);
  expect(ran).toMatchObject({ code: 1, err: '' });
});

test('no lines in, no lines out', () => {
  expect(runCli('ask', ['--batch'])).toEqual({ code: 0, out: '', err: '' });
});

test('whoever has read enough may go: the run ends quietly', async () => {
  const child = spawn(...scriptCommand('cli/ask.ts', ['--batch']));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {}).write('{"id":"1","q":"tech lead pay"}\n');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.write('{"id":"2","q":"tech lead pay"}\n');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(err).toBe('');
});
