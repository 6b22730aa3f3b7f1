import { expect, test } from 'vitest';
import { OURS } from '../../src/limits.ts';
import { Contexts } from '../../src/slack/context.ts';

const salary = { kind: 'salary' as const, roles: ['technical-lead'], region: 'US' };
const at = (thread: string) => ({ team: 'T1', channel: 'C1', thread });

function contexts() {
  const clock = { now: 1_000 };
  return { clock, store: new Contexts(() => clock.now) };
}

test('a thread remembers what its last answer was about', () => {
  const { store } = contexts();
  store.remember(at('1'), salary);
  expect(store.get(at('1'))).toEqual(salary);
});

test('threads, channels, people and teams don’t share a memory', () => {
  const { store } = contexts();
  store.remember(at('1'), salary);
  expect(store.get(at('2'))).toBeUndefined();
  expect(store.get({ team: 'T1', channel: 'C1' })).toBeUndefined();
  expect(store.get({ team: 'T1', channel: 'C1', user: '1' })).toBeUndefined();
  expect(store.get({ ...at('1'), team: 'T2' })).toBeUndefined();
});

test('it forgets after half an hour', () => {
  const { clock, store } = contexts();
  store.remember(at('1'), salary);
  clock.now += OURS.contextLifetime;
  expect(store.get(at('1'))).toBeUndefined();
});

test('an answer about no role, a question back and a decline change nothing', () => {
  const { store } = contexts();
  store.remember(at('1'), salary);
  store.remember(at('1'), { kind: 'help', roles: [], region: null });
  store.remember(at('1'), { kind: 'clarify', roles: ['cto', 'cio'], region: null });
  store.remember(at('1'), { kind: 'none', roles: ['cto'], region: null });
  expect(store.get(at('1'))).toEqual(salary);
});

test('memory is bounded: the conversation silent for longest goes', () => {
  const { store } = contexts();
  for (let n = 0; n < OURS.contexts; n++) store.remember(at(`${n}`), salary);
  store.remember(at('0'), salary);
  store.remember(at('new'), salary);
  expect(store.size).toBe(OURS.contexts);
  expect(store.get(at('0'))).toEqual(salary);
  expect(store.get(at('1'))).toBeUndefined();
});
