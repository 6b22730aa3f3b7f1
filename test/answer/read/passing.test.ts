import { expect, test } from 'vitest';
import { read } from '../../../src/answer/read/reading.ts';
import { VIEW } from '../../helpers/default-view.ts';

const passing = (question: string) => [...read(question, VIEW).passing];

test('whose boss, colleague or own job a role is, is named in passing', () => {
  expect(passing('my engineering manager asks what a technical lead earns')).toEqual(['engineering-manager']);
  expect(passing('as a project manager, what does a technical lead do for me?')).toEqual(['project-manager']);
  expect(passing('asked by our CTO: what do lead technicians earn')).toEqual(['cto']);
});

test('roles that a question holds against each other are asked about, both', () => {
  expect(passing('technical lead vs engineering manager')).toEqual([]);
  expect(passing('who earns more, a project manager or a programmer')).toEqual([]);
});

test('one role alone is what the question is about, whosever it is', () => {
  expect(passing('my technical lead says I should learn Python')).toEqual([]);
});

test('somewhere a role must be asked about: two persons are two roles', () => {
  expect(passing('my technical lead and my engineering manager')).toEqual([]);
});
