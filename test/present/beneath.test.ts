import { expect, test } from 'vitest';
import { withPlainButtons } from '../../src/present/beneath.ts';
import { identityOf } from '../../src/present/identity.ts';
import { presentMessage } from '../../src/present/message.ts';
import { packVote, unpackVote } from '../../src/present/vote.ts';
import { CLARIFY, COMPARISON, HELP, NONE, ROLE, SALARY, said } from '../helpers/answers.ts';
import { blockKitFaults } from '../helpers/block-kit.ts';

const ask = { question: 'tech lead' };
const shared = { by: 'U1', id: 's1' };
const rowOf = (answer: typeof ROLE) =>
  presentMessage(answer, { ask }).blocks.find(({ type }) => type === 'context_actions');

test('an answer is known by what it says, not by how it was asked or what was assumed', () => {
  const { answerId, subject } = identityOf(SALARY);
  expect(subject).toBe('salary:technical-lead');
  expect(identityOf({ ...SALARY, notes: ['I read “tl” as technical lead.'], confidence: 0.5 })).toEqual({
    answerId,
    subject,
  });
  expect(identityOf({ ...SALARY, lead: said('Less than that.') }).answerId).not.toBe(answerId);
  expect(identityOf({ ...SALARY, roles: ['team-lead'] }).answerId).not.toBe(answerId);
});

test('a written entry is the subject where one answered', () => {
  expect(identityOf({ ...SALARY, kind: 'faq', entry: 'pmp' }).subject).toBe('faq:pmp');
});

test('what states something can be rated; help, a question back and a decline can’t', () => {
  for (const answer of [ROLE, SALARY, COMPARISON]) expect(rowOf(answer)).toBeDefined();
  for (const answer of [HELP, CLARIFY, NONE]) expect(rowOf(answer)).toBeUndefined();
});

test('where no votes are wanted nothing can be rated, and a shared card can still be taken back', () => {
  expect(
    presentMessage(ROLE, { ask, votes: false }).blocks.some(({ type }) => type === 'context_actions'),
  ).toBe(false);
  const drawn = presentMessage(ROLE, { ask, shared, votes: false }).blocks.at(-1);
  expect(drawn).toMatchObject({ type: 'context_actions', elements: [{ action_id: 'take_back' }] });
});

test('only who shared a card is shown how to take it back', () => {
  const drawn = JSON.stringify(presentMessage(ROLE, { ask, shared }).blocks);
  expect(drawn).toContain('"visible_to_user_ids":["U1"]');
  expect(JSON.stringify(presentMessage(ROLE, { ask }).blocks)).not.toContain('take_back');
});

test('with ordinary buttons it is the same card, and one that Slack takes', () => {
  const { blocks } = presentMessage(ROLE, { ask, shared });
  const plain = withPlainButtons(blocks) ?? [];
  expect(blockKitFaults({ blocks: plain })).toEqual([]);
  expect(plain.slice(0, -1)).toEqual(blocks.slice(0, -1));
  for (const label of ['👍 Helpful', '👎 Not helpful', 'Take back'])
    expect(JSON.stringify(plain)).toContain(label);
});

test('a message without such blocks has no other form', () => {
  expect(withPlainButtons(presentMessage(HELP, { ask }).blocks)).toBeNull();
});

test('a vote comes back from its button as it was; what is too long or not one is none', () => {
  const ref = { vote: 'down', ...identityOf(COMPARISON) } as const;
  expect(unpackVote(packVote(ref) ?? '')).toEqual(ref);
  expect(packVote({ ...ref, subject: 'x'.repeat(2_000) })).toBeNull();
  for (const value of ['', '{}', '{"v":"sideways","a":"x","s":"y"}']) expect(unpackVote(value)).toBeNull();
});
