import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprint } from '../../src/knowledge/fingerprint.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { watchKnowledge } from '../../src/knowledge/watch.ts';
import { knowledgeDir, role } from '../helpers/knowledge.ts';

type Event = { readonly library: Library } | { readonly error: Error };

/** A folder that is watched, and what becomes of each edit, in order. */
async function watched() {
  const dir = knowledgeDir();
  const events: Event[] = [];
  let wake = () => {};
  const tell = (event: Event) => {
    events.push(event);
    wake();
  };
  const watch = watchKnowledge(dir, {
    fingerprint: await fingerprint(dir),
    onReload: (library) => tell({ library }),
    onInvalid: (error) => tell({ error }),
    quietMs: 40,
  });
  onTestFinished(() => watch.close());
  let read = 0;
  return {
    dir,
    events,
    close: () => watch.close(),
    path: (name: string) => join(dir, name),
    async next(): Promise<Event> {
      while (events[read] === undefined) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('no reload within 20 s')), 20_000);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return events[read++] as Event;
    },
  };
}

const titleOf = (event: Event, id: string) =>
  'library' in event ? event.library.roles.get(id)?.title : `no library: ${event.error.message}`;

test('an edit takes effect, whether the editor writes the file, replaces it, adds one or removes one', async () => {
  const { path, next } = await watched();
  writeFileSync(path('roles/cook.yaml'), role('Head cook'));
  expect(titleOf(await next(), 'cook')).toBe('Head cook');
  // As many editors save.
  writeFileSync(path('.cook.swp'), role('Sous chef'));
  renameSync(path('.cook.swp'), path('roles/cook.yaml'));
  expect(titleOf(await next(), 'cook')).toBe('Sous chef');
  writeFileSync(path('roles/waiter.yaml'), role('Waiter'));
  expect(titleOf(await next(), 'waiter')).toBe('Waiter');
  rmSync(path('roles/waiter.yaml'));
  expect(titleOf(await next(), 'waiter')).toBeUndefined();
});

test('an edit that can’t be used is told with file and line, once, and the next good one counts', async () => {
  const { dir, path, next, events } = await watched();
  writeFileSync(path('roles/cook.yaml'), role('Cook', 'salery: 5'));
  const event = await next();
  const error = 'error' in event ? event.error : undefined;
  expect(error).toBeInstanceOf(KnowledgeError);
  expect(error?.message).toMatch(new RegExp(`^${dir}/roles/cook\\.yaml:\\d+: `));
  writeFileSync(path('roles/cook.yaml'), role('Cook again'));
  expect(titleOf(await next(), 'cook')).toBe('Cook again');
  expect(events).toHaveLength(2);
});

test('a folder that goes away leaves what was known, and is read when it is back', async () => {
  const { dir, next } = await watched();
  renameSync(dir, `${dir}-away`);
  const gone = await next();
  expect('error' in gone && gone.error.message).toMatch(/there is no such folder/);
  renameSync(`${dir}-away`, dir);
  appendFileSync(join(dir, 'roles/cook.yaml'), '# back\n');
  expect(titleOf(await next(), 'cook')).toBe('Cook');
});

test('a hundred edits on end are few loads, and the last one is what is known', async () => {
  const { path, next, events } = await watched();
  for (let edit = 1; edit <= 100; edit += 1) {
    writeFileSync(path('roles/cook.yaml'), role(`Cook ${edit}`));
    await new Promise(setImmediate);
  }
  let title: string | undefined;
  while (title !== 'Cook 100') title = titleOf(await next(), 'cook');
  expect(events.length).toBeLessThan(10);
});

test('a reloaded library is as frozen as the first', async () => {
  const { path, next } = await watched();
  writeFileSync(path('roles/cook.yaml'), role('Head cook'));
  const event = await next();
  const roles = 'library' in event ? (event.library.roles as Map<string, unknown>) : new Map();
  expect(() => roles.clear()).toThrow(/frozen/);
  expect(Object.isFrozen(roles.get('cook'))).toBe(true);
});
