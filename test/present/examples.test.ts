import { expect, test } from 'vitest';
import type { Library } from '../../src/knowledge/library.ts';
import { Comparison, Role } from '../../src/knowledge/schema.ts';
import { examplesFrom, examplesOf, questionsFrom } from '../../src/present/examples.ts';

const reviewed = { on: '2026-01-01', by: 'somebody' };
const claim = { text: 'It is a job.', source: 'magazine' };
const pay = {
  statistic: 'median',
  value: 1,
  currency: 'USD',
  period: 'year',
  region: 'US',
  asOf: '2024',
  source: 'magazine',
};

function library(paid: boolean, compared: boolean): Pick<Library, 'roles' | 'comparisons'> {
  const role = (id: string, title: string, extra: object) =>
    [id, { ...Role.parse({ title, definition: [claim], reviewed, ...extra }), id }] as const;
  const pair = {
    roles: ['lead', 'chief'],
    summary: claim,
    points: [{ aspect: 'focus', sides: { lead: claim } }],
    reviewed,
  };
  return {
    roles: new Map([
      role('chief', 'Chief', {}),
      role('lead', 'Lead', paid ? { pay: { figures: [pay], claims: [] } } : { duties: [claim] }),
    ]),
    comparisons: new Map(compared ? [['lead-chief', { ...Comparison.parse(pair), id: 'lead-chief' }]] : []),
  };
}

test('the best covered role shows a card, a comparison and a salary', () => {
  expect(examplesFrom(library(true, true))).toEqual([
    { label: 'Lead', question: '/role lead' },
    { label: 'Lead vs chief', question: '/compare lead vs chief' },
    { label: 'Salary of a lead', question: '/salary lead' },
  ]);
});

test('each command has examples of its own kind', () => {
  const known = library(true, true);
  expect(examplesOf('role', known).map(({ question }) => question)).toEqual(['/role lead', '/role chief']);
  expect(examplesOf('compare', known).map(({ label }) => label)).toEqual(['Lead vs chief']);
  expect(examplesOf('salary', known).map(({ question }) => question)).toEqual(['/salary lead']);
  expect(questionsFrom(known)).toEqual(['Lead vs chief', 'What does a lead earn?']);
});

test('nothing is suggested that has no answer', () => {
  expect(examplesFrom(library(false, false)).map(({ question }) => question)).toEqual(['/role lead']);
  expect(examplesFrom({ roles: new Map(), comparisons: new Map() })).toEqual([]);
});
