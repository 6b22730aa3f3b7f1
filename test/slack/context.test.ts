import { pino } from 'pino';
import { expect, test } from 'vitest';
import { OURS } from '../../src/limits.ts';
import { Contexts } from '../../src/slack/context.ts';
import { UNOBSERVED } from '../../src/slack/observer.ts';
import { Records } from '../../src/slack/records.ts';
import { openStore } from '../../src/store/index.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const salary = { kind: 'salary' as const, roles: ['technical-lead'], region: 'US' };
const at = (thread: string) => ({ team: 'T1', channel: 'C1', thread });

const NO_STORE = new Records(undefined, pino({ level: 'silent' }), UNOBSERVED);

/** Memory alone, as while the store is down. */
function contexts(records = NO_STORE) {
  const clock = { now: 1_000 };
  return { clock, store: new Contexts(() => clock.now, records) };
}

test('a thread remembers what its last answer was about', async () => {
  const { store } = contexts();
  await store.remember(at('1'), salary);
  expect(await store.get(at('1'))).toEqual(salary);
});

test('threads, channels, people and teams don’t share a memory', async () => {
  const { store } = contexts();
  await store.remember(at('1'), salary);
  expect(await store.get(at('2'))).toBeUndefined();
  expect(await store.get({ team: 'T1', channel: 'C1' })).toBeUndefined();
  expect(await store.get({ team: 'T1', channel: 'C1', user: '1' })).toBeUndefined();
  expect(await store.get({ ...at('1'), team: 'T2' })).toBeUndefined();
});

test('it forgets after half an hour', async () => {
  const { clock, store } = contexts();
  await store.remember(at('1'), salary);
  clock.now += OURS.contextLifetime;
  expect(await store.get(at('1'))).toBeUndefined();
});

test('an answer about no role, a question back and a decline change nothing', async () => {
  const { store } = contexts();
  await store.remember(at('1'), salary);
  await store.remember(at('1'), { kind: 'help', roles: [], region: null });
  await store.remember(at('1'), { kind: 'clarify', roles: ['cto', 'cio'], region: null });
  await store.remember(at('1'), { kind: 'none', roles: ['cto'], region: null });
  expect(await store.get(at('1'))).toEqual(salary);
});

test('what the store has taken is in the store alone, and another process knows it', async () => {
  const store = await openStore({ dataDir: tempDir(), now: () => 1_000 });
  const records = new Records(store, pino({ level: 'silent' }), UNOBSERVED);
  const [one, other] = [contexts(records).store, contexts(records).store];
  await one.remember(at('1'), salary);
  expect(one.size).toBe(0);
  expect(await other.get(at('1'))).toEqual(salary);
  await store.close();
});

test('memory is bounded: the conversation silent for longest goes', async () => {
  const { store } = contexts();
  for (let n = 0; n < OURS.contexts; n++) await store.remember(at(`${n}`), salary);
  await store.remember(at('0'), salary);
  await store.remember(at('new'), salary);
  expect(store.size).toBe(OURS.contexts);
  expect(await store.get(at('0'))).toEqual(salary);
  expect(await store.get(at('1'))).toBeUndefined();
});
