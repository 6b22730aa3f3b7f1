import { expect, test } from 'vitest';
import { roleOption, roleOptions } from '../../src/present/options.ts';

const roles = [
  { id: 'technical-lead', title: 'Technical lead', aliases: ['tech lead', 'TL'] },
  { id: 'lead-technician', title: 'Lead technician', aliases: [] },
  { id: 'cto', title: 'Chief technology officer', aliases: ['CTO'] },
];
const found = (typed: string) => roleOptions(roles, typed).map(({ value }) => value);

test('a menu lists all roles by title while nothing is typed', () => {
  expect(found(' ')).toEqual(['cto', 'lead-technician', 'technical-lead']);
});

test('names that start as typed come first, then words, then insides; aliases count', () => {
  expect(found('LEAD')).toEqual(['lead-technician', 'technical-lead']);
  expect(found('cto')).toEqual(['cto']);
  expect(found('ical')).toEqual(['technical-lead']);
  expect(found('zzz')).toEqual([]);
});

test('a menu holds a hundred roles at most', () => {
  const many = Array.from({ length: 150 }, (_, at) => ({
    id: `role-${at}`,
    title: `Role ${at}`,
    aliases: [],
  }));
  expect(roleOptions(many, 'role')).toHaveLength(100);
});

test('an id too long for a menu is an error, never another id', () => {
  expect(() => roleOption({ id: 'x'.repeat(76), title: 'X', aliases: [] })).toThrow('too long');
});
